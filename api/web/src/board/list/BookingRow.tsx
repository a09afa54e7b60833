import { type ReadonlySignal, useComputed } from "@preact/signals";
import { Pin } from "lucide";
import type { Booking } from "../../api/types";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { partyWords } from "../../common/party";
import { clockTime } from "../../common/times";
import { Icon } from "../../ui/Icon";
import { text } from "../messages";
import { SIGN, slackOf } from "../slack";
import { chosen, hovered } from "../state";
import { timelineText } from "../timeline/messages";
import { listText } from "./messages";

interface Props { booking: Booking; index: number; stop: ReadonlySignal<string | null> }

/** One booking in the list, on two lines. The rider's name is its button; a click anywhere on the row does the same. */
export function BookingRow({ booking, index, stop }: Props) {
  const [m, l] = [text(), listText()];
  const id = booking.booking_id;
  const isChosen = useComputed(() => chosen.value.bookingId === id);
  const classes = useComputed(() => `${isChosen.value ? "is-chosen" : ""} ${hovered.value.bookingId === id ? "is-hovered" : ""}`);
  const tabIndex = useComputed(() => (stop.value === id ? 0 : -1));
  const [pickup, arrival] = [booking.boarded_at ?? booking.planned_pickup, booking.alighted_at ?? booking.planned_arrival];
  const trip = `${say(booking.origin.name)} → ${say(booking.destination.name)} ${partyWords(booking.party)}`;
  return (
    <tr class={classes} data-booking={id} data-status={booking.status} data-on={booking.vehicle?.id} aria-rowindex={index}>
      <td class="number">
        {clockTime(booking.pickup_window.start)}–{clockTime(booking.pickup_window.end)}
        <span class="second">{l.byArrival(clockTime(booking.latest_arrival))}</span>
      </td>
      <td>
        <button type="button" class="row-button" aria-pressed={isChosen} tabIndex={tabIndex}>{booking.rider.name}</button>
        <span class="second" title={trip}>{trip}</span>
      </td>
      <td>
        {booking.vehicle
          ? <span class="nowrap"><span class="swatch" style={{ "--swatch": booking.vehicle.colour }} /> {say(booking.vehicle.name)}</span>
          : "—"}
        <span class="second number">
          {booking.pinned && <Icon icon={Pin} size={14} />} {pickup && clockTime(pickup)}{arrival && ` → ${clockTime(arrival)}`}
        </span>
      </td>
      <td>
        <span class={`tag tag-${booking.status}`}>{common().status[booking.status]}</span>
        <Slack booking={booking} broken={m.broken} />
      </td>
    </tr>
  );
}

/** How much the promise has to spare; nothing once it is over, unless it was broken. */
function Slack({ booking, broken }: { booking: Booking; broken: string }) {
  const slack = slackOf(booking);
  if (!slack) return booking.broken.length ? <strong class="second broken">{broken}</strong> : null;
  const m = timelineText();
  return (
    <span class={`second slack-words slack-words-${slack.level}`} title={m.slack[slack.level](slack.minutes)}>
      {SIGN[slack.level]} {m.short[slack.level](slack.minutes)}
    </span>
  );
}
