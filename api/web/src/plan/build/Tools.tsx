import { Redo2, Undo2 } from "lucide";
import { Icon } from "../../ui/Icon";
import { blankDraft, canRedo, canUndo, isBlank, put, redo, undo } from "./draft";
import { buildText } from "./messages";

/** One step back, one step on, and everything from the start. */
export function Tools() {
  const m = buildText();
  return (
    <div class="slot-row no-print">
      <button type="button" class="button" disabled={!canUndo.value} aria-keyshortcuts="Control+Z" onClick={undo}><Icon icon={Undo2} size={20} /> {m.undo}</button>
      <button type="button" class="button" disabled={!canRedo.value} aria-keyshortcuts="Control+Shift+Z" onClick={redo}><Icon icon={Redo2} size={20} /> {m.redo}</button>
      <button type="button" class="button" disabled={isBlank.value} onClick={() => put(blankDraft())}>{m.clear}</button>
    </div>
  );
}
