import { say } from "../common/language";
import { changed, changeSeen } from "./changed";
import { text } from "./messages";

/** The office has put another stop first. */
export function ChangedNote() {
  const m = text();
  if (!changed.value) return null;
  return (
    <div class="note note-warn changed" role="alert" data-testid="changed">
      <p><strong>{m.changedTo(say(changed.value))}</strong></p>
      <button type="button" class="button" onClick={changeSeen}>{m.understood}</button>
    </div>
  );
}
