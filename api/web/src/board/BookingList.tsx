import { useSignal } from "@preact/signals";
import type { Booking } from "../api/types";
import { today } from "../common/clock";
import { say } from "../common/language";
import { BookingDetails } from "./BookingDetails";
import { BookingRow } from "./BookingRow";
import { text } from "./messages";
import { bookings, day, plan } from "./state";

/** The day's bookings with a search by name or place. */
export function BookingList() {
  const m = text();
  const query = useSignal("");
  // On the day itself what is over is out of the way; a day that is over is read as a whole.
  const wished = useSignal<boolean | null>(null);
  const onlyOpen = wished.value ?? day.value === today.value;
  const found = bookings.value.filter((booking) => matches(booking, query.value, onlyOpen));
  return (
    <section class="card bookings" aria-label={m.bookings}>
      <div class="bookings-top">
        <h2>{m.bookings}</h2>
        <input
          class="input" type="search" placeholder={m.search} aria-label={m.search} value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
        <label class="tick-small">
          <input type="checkbox" checked={onlyOpen} onChange={(event) => (wished.value = event.currentTarget.checked)} />
          {m.onlyOpen}
        </label>
        <span role="status">{m.shown(found.length, bookings.value.length)}</span>
      </div>
      <BookingDetails />
      {plan.data.value && !found.length && <p class="empty">{bookings.value.length ? m.noneFound : m.noBookings}</p>}
      {found.length > 0 && (
        <div class="table-box">
          <table class="table">
            <thead>
              <tr>
                {[m.window, m.rider, m.trip, m.party, m.vehicle, m.planned, m.state].map((head) => <th key={head} scope="col">{head}</th>)}
              </tr>
            </thead>
            <tbody>{found.map((booking) => <BookingRow key={booking.booking_id} booking={booking} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function matches(booking: Booking, query: string, onlyOpen: boolean): boolean {
  if (onlyOpen && booking.status !== "confirmed" && booking.status !== "aboard") return false;
  const words = [booking.rider.name, say(booking.origin.name), say(booking.destination.name)].join(" ").toLowerCase();
  return query.toLowerCase().split(/\s+/).every((part) => words.includes(part) || words.replaceAll(" ", "").includes(part));
}
