import { online } from "../common/online";
import { sayProblem } from "../common/language";
import { dayOf, spokenWindow } from "../common/times";
import { bookedFor, failed, failureRead, pending, stopSending } from "./confirm";
import { dayWords } from "./days";
import { text } from "./messages";

/** Says plainly that a confirmation is on its way, waits for the line, or could not be booked. */
export function SendingBar() {
  const m = text();
  return (
    <>
      {pending.value && (
        <div class={`note ${online.value ? "" : "note-warn"}`} role="status" data-testid="sending">
          <p><strong>{online.value ? m.sending : m.sendingAgain}</strong></p>
          {!online.value && (
            <button type="button" class="button big" onClick={stopSending}>
              {m.sendingStop}
            </button>
          )}
        </div>
      )}
      {bookedFor.value && (
        <p class="note note-good" role="status">{m.sentFor(bookedFor.value)}</p>
      )}
      <FailedNote />
    </>
  );
}

/** A confirmation that was refused later: it stays until it was read. */
function FailedNote() {
  const [m, given] = [text(), failed.value];
  if (!given) return null;
  const { near, name } = dayWords(dayOf(given.offer.pickup_window.start));
  const window = spokenWindow(given.offer.pickup_window.start, given.offer.pickup_window.end);
  return (
    <div class="note note-bad" role="alert" data-testid="failed">
      <p><strong>{m.notBooked(given.riderName, `${near} ${name} ${window}`)}</strong></p>
      {given.message && <p>{sayProblem(given.slug, given.message)}</p>}
      <button type="button" class="button big" onClick={failureRead}>{m.understood}</button>
    </div>
  );
}
