import { bookingById } from "../state";
import { pointer } from "./dragging";
import { movesText } from "./messages";
import { moving, preview, target } from "./state";

/** What is dragged, beside the pointer, with the verdict on the place under it. */
export function Ghost() {
  const [at, m] = [pointer.value, movesText()];
  const booking = bookingById.value.get(moving.value?.bookingId ?? "");
  if (!at || !booking) return null;
  const seen = preview.value;
  const verdict = !target.value ? "" : !seen ? m.ghost.looking : seen.possible ? m.ghost.fits : m.ghost.no;
  const tone = !target.value || !seen ? "" : seen.possible ? "ghost-good" : "ghost-bad";
  return (
    <div class={`ghost ${tone}`} style={{ translate: `${at.x + 14}px ${at.y + 10}px` }} aria-hidden="true" data-testid="ghost">
      <strong>{booking.rider.name}</strong> {verdict}
      {!target.value?.at && <small>{m.shift}</small>}
    </div>
  );
}
