import { useSignal } from "@preact/signals";
import { cancelBooking } from "../api/calls";
import { say } from "../common/language";
import { common } from "../common/messages";
import { needsWords, partyWords } from "../common/party";
import { phraseWords } from "../common/phrases";
import { clockTime } from "../common/times";
import { Dialog } from "../ui/Dialog";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { chooseNothing, chosenBooking, plan } from "./state";

/** The chosen booking in full, and cancelling it. */
export function BookingDetails() {
  const m = text();
  const booking = chosenBooking.value;
  const asks = useSignal(false);
  const error = useSignal<unknown>(null);
  if (!booking) return null;

  async function cancel(bookingId: string): Promise<void> {
    try {
      await cancelBooking(bookingId);
      [error.value, asks.value] = [null, false];
    } catch (problem) {
      error.value = problem;
    }
    await plan.refresh();
  }

  return (
    <div class="details" aria-live="polite" data-testid="details">
      <strong class="details-name">{booking.rider.name}</strong>
      <span>{say(booking.origin.name)} → {say(booking.destination.name)}</span>
      <span>{partyWords(booking.party)} {needsWords(booking.needs)}</span>
      {booking.kind === "open_return" && <span class="tag">{m.openReturn}</span>}
      <span>
        {m.window} {clockTime(booking.pickup_window.start)}–{clockTime(booking.pickup_window.end)}, {m.arriveBy(clockTime(booking.latest_arrival))}
      </span>
      <span>{m.bookedAt} {clockTime(booking.booked_at)}</span>
      <span class={`tag tag-${booking.status}`}>{common().status[booking.status]}</span>
      {booking.messages.map((message) => (
        <span key={message.phrase} class="details-message">{m.told(clockTime(message.at))} {phraseWords(message.phrase)}</span>
      ))}
      {booking.broken.map((part) => <strong key={part} class="broken">{m.brokenParts[part] ?? part}</strong>)}
      {booking.status === "confirmed" && (
        <button type="button" class="button button-bad" onClick={() => (asks.value = true)}>{m.cancelBooking}</button>
      )}
      <button type="button" class="button" onClick={chooseNothing}>{m.deselect}</button>
      {asks.value && (
        <Dialog title={m.cancelAsk(booking.rider.name)} onClose={() => (asks.value = false)}>
          <ProblemNote error={error.value} />
          <div class="actions">
            <button type="button" class="button" onClick={() => (asks.value = false)}>{m.keep}</button>
            <button type="button" class="button button-main button-bad" onClick={() => void cancel(booking.booking_id)}>{m.cancelYes}</button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
