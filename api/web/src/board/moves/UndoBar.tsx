import { useSignal } from "@preact/signals";
import { Undo2, X } from "lucide";
import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { movesText } from "./messages";
import { forgetDone, lastDone, undoFailure, undoing, undoLast, undone } from "./undo";

const OFFERED_MS = 60_000;
const SAID_MS = 8_000;

/** What was just done, and the way back. */
export function UndoBar() {
  const m = movesText();
  const last = lastDone();
  const isOver = useSignal(false);
  useEffect(() => {
    isOver.value = false;
    // The bar lies over the timeline: it goes by itself, Ctrl+Z stays.
    const timer = setTimeout(() => (isOver.value = true), undone.value ? SAID_MS : OFFERED_MS);
    return () => clearTimeout(timer);
  }, [last, undone.value]);
  if (isOver.value && !undoFailure.value) return <div class="undo-bar is-empty" role="status" />;
  const said = undone.value ? m.undone(undone.value()) : (last?.words() ?? "");
  return (
    <div class={`undo-bar ${said || undoFailure.value ? "" : "is-empty"}`} data-testid="undo-bar">
      <span role="status">{said}</span>
      {last && (
        <button type="button" class="button" disabled={undoing.value} onClick={() => void undoLast()} title="Ctrl+Z">
          <Icon icon={Undo2} size={20} /> {m.undo}
        </button>
      )}
      {said && (
        <button type="button" class="button button-small" aria-label={m.keepIt} title={m.keepIt} onClick={forgetDone}>
          <Icon icon={X} size={20} />
        </button>
      )}
      <ProblemNote error={undoFailure.value} />
    </div>
  );
}
