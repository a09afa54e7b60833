import { useSignal } from "@preact/signals";
import { ArrowLeftRight, Phone, Pin, PinOff, X } from "lucide";
import { cancelBooking } from "../../api/calls";
import type { Booking } from "../../api/types";
import { dial } from "../../common/dial";
import { connectionWords } from "../../common/connection";
import { withStop } from "../../common/halt";
import { common } from "../../common/messages";
import { needsWords, partyWords } from "../../common/party";
import { phraseWords } from "../../common/phrases";
import { clockTime } from "../../common/times";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { text } from "../messages";
import { beginMove, canMove } from "../moves/move";
import { movesText } from "../moves/messages";
import { togglePin } from "../moves/pin";
import { SIGN, slackOf } from "../slack";
import { timelineText } from "../timeline/messages";
import { canPlan, chooseNothing, chosenBooking, plan } from "../state";

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
      <Facts booking={booking} />
      <div class="details-actions">
        <Hands booking={booking} />
        {canPlan.value && booking.status === "confirmed" && (
          <button type="button" class="button button-bad" onClick={() => (asks.value = true)}>{m.cancelBooking}</button>
        )}
      </div>
      <button type="button" class="button button-small details-close" aria-label={m.deselect} title={`${m.deselect} (Esc)`} onClick={chooseNothing}>
        <Icon icon={X} size={20} />
      </button>
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

function Facts({ booking }: { booking: Booking }) {
  const m = text();
  const slack = slackOf(booking);
  const [pickup, arrival] = [booking.boarded_at ?? booking.planned_pickup, booking.alighted_at ?? booking.planned_arrival];
  return (
    <div class="details-facts">
      <strong class="details-name">{booking.rider.name}</strong>
      {booking.rider.phone && <a class="details-phone" href={dial(booking.rider.phone)}><Icon icon={Phone} size={16} /> {booking.rider.phone}</a>}
      <span class={`tag tag-${booking.status}`}>{common().status[booking.status]}</span>
      {booking.kind === "open_return" && <span class="tag">{m.openReturn}</span>}
      {slack && <span class={`slack-words slack-words-${slack.level}`}>{SIGN[slack.level]} {timelineText().slack[slack.level](slack.minutes)}</span>}
      {booking.broken.map((part) => <strong key={part} class="broken">{m.brokenParts[part] ?? part}</strong>)}
      <span>{withStop(booking.origin)} → {withStop(booking.destination)}</span>
      {booking.connection && <strong data-testid="connection">{connectionWords(booking.connection)}</strong>}
      <span>{partyWords(booking.party)} {needsWords(booking.needs)}</span>
      <span>
        {m.window} {clockTime(booking.pickup_window.start)}–{clockTime(booking.pickup_window.end)}, {m.arriveBy(clockTime(booking.latest_arrival))}
      </span>
      {pickup && <span>{m.planned} {clockTime(pickup)}{arrival && ` → ${clockTime(arrival)}`}</span>}
      <span>{m.bookedAt} {clockTime(booking.booked_at)}</span>
      {booking.messages.map((message) => (
        <span key={message.phrase} class="details-message">{m.told(clockTime(message.at))} {phraseWords(message.phrase)}</span>
      ))}
      {booking.note && <span class="details-message">{booking.note}</span>}
    </div>
  );
}

/** Moving it and keeping it where it is; nothing on a day that is over. */
function Hands({ booking }: { booking: Booking }) {
  const m = movesText();
  if (!canMove(booking)) return null;
  return (
    <>
      <button type="button" class="button" aria-keyshortcuts="m" onClick={() => beginMove(booking.booking_id)}>
        <Icon icon={ArrowLeftRight} size={20} /> {m.move}
      </button>
      {booking.status === "confirmed" && booking.vehicle && (
        <button type="button" class="button" aria-pressed={booking.pinned} aria-keyshortcuts="p" onClick={() => void togglePin(booking)}>
          <Icon icon={booking.pinned ? PinOff : Pin} size={20} /> {booking.pinned ? m.unpin : m.pin}
        </button>
      )}
    </>
  );
}
