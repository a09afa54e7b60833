import { ProblemNote } from "../../../ui/ProblemNote";
import { undoFailure, undoing, undoLast, lastDone, type Undo } from "../../moves/undo";
import { deskText } from "../messages";

/** What was just changed in this dialog, while it is the last thing that was done and can be taken back. */
export function Done({ undo }: { undo: Undo | null }) {
  if (!undo || lastDone() !== undo) return null;
  return (
    <div class="note note-good undo-line" role="status" data-testid="done">
      <span>{undo.words()}</span>
      <button type="button" class="button" disabled={undoing.value} onClick={() => void undoLast()}>{deskText().undo}</button>
      <ProblemNote error={undoFailure.value} />
    </div>
  );
}
