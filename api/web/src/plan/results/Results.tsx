import { useEffect, useRef } from "preact/hooks";
import { common } from "../../common/messages";
import { shared } from "../../common/shared";
import { openLayers } from "../../common/town";
import { ProblemNote } from "../../ui/ProblemNote";
import { StudyProgress } from "../list/StudyProgress";
import { isUnderWay, readStudy, study, studyFailure, useStudy } from "../study";
import type { Comparison, Frontier } from "./found";
import { resultsText } from "./messages";
import { fitForPaper } from "./paper";
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
  const read = study.value?.study_id === id ? study.value : null;
  const last = useRef<Known | null>(null);
  // What did not change since the last look stays the same object, and is not drawn anew.
  const known = (last.current = read?.results ? shared(last.current, structuredClone(read.results) as unknown as Known) : null);
  return (
    <div class="results" data-testid="results" data-study={id} data-status={read?.status}>
      <ProblemNote error={studyFailure.value} onRetry={() => void readStudy(id)} />
      {!read && !!studyFailure.value && <p><a class="button" href="#/">{resultsText().backToList}</a></p>}
      {!read && !studyFailure.value && <p class="loading" role="status">{common().loading}</p>}
      {read && (
        <>
          {isUnderWay(read) && <StudyProgress id={id} />}
          <Standing study={read} draws={known?.draws_done ?? 0} />
          {!known?.comparison && <Tools id={id} hasResults={false} />}
        </>
      )}
      {read && known?.comparison && <Sections id={id} {...known} />}
    </div>
  );
}
