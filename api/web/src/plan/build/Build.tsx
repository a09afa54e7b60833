import { useEffect } from "preact/hooks";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { ProblemNote } from "../../ui/ProblemNote";
import { base, openBase } from "./base";
import { watchDraft } from "./check";
import { copyFailure, copying, copyStudy } from "./copy";
import { draft } from "./draft";
import { FindingList } from "./FindingList";
import { buildText } from "./messages";
import { QuickStarts } from "./QuickStarts";
import { Scenarios } from "./Scenarios";
import { Shared } from "./Shared";
import { Side } from "./Side";
import { Tools } from "./Tools";
import { useKeys } from "./keys";
import "./build.css";

/** The form of a study; filled with that of another when it is a copy. */
export function Build({ copyOf }: { copyOf: string }) {
  const m = buildText();
  useEffect(() => openBase(), []);
  useEffect(() => void (copyOf && copyStudy(copyOf)), [copyOf]);
  useEffect(() => watchDraft(), []);
  useKeys();
  const started = draft.value.startedAs;
  return (
    <section class="build" aria-label={m.title} data-testid="build">
      <div class="section-top">
        <h2>{m.title}</h2>
        <Tools />
      </div>
      <ProblemNote error={base.error.value} onRetry={() => void base.refresh()} />
      <ProblemNote error={copyFailure.value} onRetry={() => void copyStudy(copyOf)} />
      {((!base.data.value && base.busy.value) || copying.value) && <p class="loading" role="status">{common().loading}</p>}
      {started && (
        <p class="note note-good">
          {m.startedAlready} <button type="button" class="link" onClick={() => go(`study/${started}`)}>{m.toResults}</button>
        </p>
      )}
      {base.data.value && !copying.value && (
        <div class="build-views">
          <div class="build-form">
            <FindingList />
            <p>{m.how}</p>
            <QuickStarts />
            <Scenarios />
            <Shared />
          </div>
          <Side />
        </div>
      )}
    </section>
  );
}
