import { useEffect, useRef } from "preact/hooks";
import { shared } from "../../common/shared";
import { openLayers } from "../../common/town";
import { ProblemNote } from "../../ui/ProblemNote";
import { StudyProgress } from "../list/StudyProgress";
import { isUnderWay, readStudy, study, studyFailure, useStudy } from "../study";
import { askFailure } from "./ask";
import type { Comparison, Frontier } from "./found";
import { NoStudy } from "./NoStudy";
import { fitForPaper } from "./paper";
import { Asked } from "./Question";
import { Sections } from "./Sections";
import { Standing } from "./Standing";
import { Tools } from "./Tools";
import "./results.css";

interface Known { comparison: Comparison; draws_done: number; frontier: Frontier | null }

/** What a study found, from the first draw on. */
export function Results({ id }: { id: string }) {
  useStudy(id);
  useEffect(openLayers, []);
  useEffect(fitForPaper, []);
  useEffect(() => void (askFailure.value = null), [id]);
  const read = study.value?.study_id === id ? study.value : null;
  const last = useRef<Known | null>(null);
  // What did not change since the last look stays the same object, and is not drawn anew.
  const known = (last.current = read?.results ? shared(last.current, structuredClone(read.results) as unknown as Known) : null);
  return (
    <div class="results" data-testid="results" data-study={id} data-status={read?.status}>
      {!read && <NoStudy id={id} />}
      {read && <ProblemNote error={studyFailure.value} onRetry={() => void readStudy(id)} />}
      {read && (
        <>
          {isUnderWay(read) && <StudyProgress id={id} />}
          <Standing study={read} draws={known?.draws_done ?? 0} />
          {!known?.comparison && (
            <>
              <Asked names={read.names} />
              <Tools id={id} hasResults={false} />
            </>
          )}
        </>
      )}
      {read && known?.comparison && <Sections id={id} {...known} />}
    </div>
  );
}
