import { Undo2 } from "lucide";
import { online } from "../common/online";
import { clockTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { sending } from "./state";
import { isOwed, lastReport, undoError, undoing, undoLast } from "./undo";
import { reportWords } from "./words";

/** Takes the last report back. */
export function UndoBar() {
  const m = text();
  const last = lastReport.value;
  const needsLine = !!last && !last.waits && !online.value;
  if (isOwed.value) return <p class="button undo" role="status" data-testid="undo"><Icon icon={Undo2} /> {m.undoing}</p>;
  return (
    <>
      <ProblemNote error={undoError.value} />
      {last && !sending.value && (
        <button type="button" class="button undo" data-testid="undo" disabled={needsLine} aria-disabled={undoing.value} onClick={() => void undoLast()}>
          <Icon icon={Undo2} />
          <span>
            <strong>{undoing.value ? m.undoing : needsLine ? m.undoNeedsLine : m.undo}</strong> {clockTime(last.report.at)} {reportWords(last.report, last.about)}
          </span>
        </button>
      )}
    </>
  );
}
