import { say } from "../../common/language";
import type { Study } from "../calls";
import { isUnderWay } from "../study";
import { asking, askStudy, drawsOf } from "./ask";
import { AskProblem } from "./AskProblem";
import { resultsText } from "./messages";

/** How much of the answer there is, and what to do when it ended early. */
export function Standing({ study, draws }: { study: Study; draws: number }) {
  const m = resultsText();
  const of = drawsOf(study.asked);
  if (isUnderWay(study)) {
    if (draws >= of) return null;
    return <p class="note" role="status" data-testid="forming">{draws ? m.forming(draws, of) : m.notYet}</p>;
  }
  if (study.status === "failed") {
    return (
      <div class="note note-bad" role="alert" data-testid="failed">
        <p><strong>{m.failed}</strong></p>
        {study.failure && <p>{say(study.failure)}</p>}
        <Again study={study} />
      </div>
    );
  }
  if (study.status !== "cancelled") return null;
  return (
    <div class="note note-warn" role="status" data-testid="cancelled">
      <p>{!draws ? m.cancelled : m.stopped(draws, of)}</p>
      <Again study={study} />
    </div>
  );
}

function Again({ study }: { study: Study }) {
  const m = resultsText();
  return (
    <>
      <button type="button" class="button no-print" disabled={asking.value} onClick={() => void askStudy(study.asked, "again")} data-testid="ask-again">
        {asking.value ? m.starting : m.askAgain}
      </button>
      <AskProblem where="again" />
    </>
  );
}
