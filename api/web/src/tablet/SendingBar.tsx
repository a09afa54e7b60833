import { online } from "../common/online";
import { pending, stopSending } from "./confirm";
import { text } from "./messages";

/** Says plainly that a confirmation is on its way, or waits for the line. */
export function SendingBar() {
  if (!pending.value) return null;
  const m = text();
  return (
    <div class={`note ${online.value ? "" : "note-warn"}`} role="status" data-testid="sending">
      <p>{online.value ? m.sending : m.sendingAgain}</p>
      {!online.value && (
        <button type="button" class="button" onClick={stopSending}>
          {m.sendingStop}
        </button>
      )}
    </div>
  );
}
