import { useEffect, useRef } from "preact/hooks";
import type { Booking } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { partyWords } from "../common/party";
import { clockTime } from "../common/times";
import { text } from "./messages";
import { chooseBooking, chosen } from "./state";

/** One booking in the list. The rider's name is its button; a click anywhere on the row does the same. */
export function BookingRow({ booking }: { booking: Booking }) {
  const m = text();
  const isChosen = chosen.value.bookingId === booking.booking_id;
  const [pickup, arrival] = [booking.boarded_at ?? booking.planned_pickup, booking.alighted_at ?? booking.planned_arrival];
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <tr ref={row} class={isChosen ? "is-chosen" : ""} data-booking={booking.booking_id} data-status={booking.status} onClick={() => chooseBooking(booking.booking_id)}>
      <td class="number">{clockTime(booking.pickup_window.start)}–{clockTime(booking.pickup_window.end)}</td>
      <td>
        <button type="button" class="row-button" aria-pressed={isChosen}>{booking.rider.name}</button>
      </td>
      <td>{say(booking.origin.name)} → {say(booking.destination.name)}</td>
      <td>{partyWords(booking.party)}</td>
      <td>
        {booking.vehicle && (
          <>
            <span class="swatch" style={{ "--swatch": booking.vehicle.colour }} /> {say(booking.vehicle.name)}
          </>
        )}
      </td>
      <td class="number">{pickup && clockTime(pickup)}{arrival && ` → ${clockTime(arrival)}`}</td>
      <td>
        <span class={`tag tag-${booking.status}`}>{common().status[booking.status]}</span>
        {booking.broken.length > 0 && <strong class="broken"> {m.broken}</strong>}
      </td>
    </tr>
  );
}
