import { blankDraft, canUndo, draft, isBlank, put, undo } from "../build/draft";
import { go } from "../../common/route";
import { useSignal } from "@preact/signals";
import { listText } from "./messages";

/** A study that was begun and not started yet. */
export function DraftCard() {
  const m = listText();
  const wasThrown = useSignal(false);
  if (wasThrown.value && isBlank.value && canUndo.value) {
    return (
      <p class="note" role="status">
        {m.thrownAway} <button type="button" class="button button-small" onClick={undo}>{m.undo}</button>
      </p>
    );
  }
  if (isBlank.value || draft.value.startedAs) return null;
  return (
    <section class="card study" aria-label={m.draft} data-testid="draft">
      <div class="study-main">
        <h3>{m.draft}</h3>
        <p class="soft">{m.draftOf(draft.value.sheets.length)}</p>
      </div>
      <div class="slot-row study-deeds">
        <button type="button" class="button button-small" onClick={() => go("new")}>{m.goOn}</button>
        <button type="button" class="button button-small" onClick={() => {
          wasThrown.value = true;
          put(blankDraft());
        }}>{m.throwAway}</button>
      </div>
    </section>
  );
}
