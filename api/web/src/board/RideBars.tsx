import type { Booking } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { clockTime, minutesOf } from "../common/times";
import { at, lanesOf, type Scale, span } from "./scale";
import { bookings, chooseBooking, chosen } from "./state";
import { text } from "./messages";

const GAP_MINUTES = 3;
/** A name needs about this share of the timeline; the rides of a lane keep it free for one another. */
const NAME_SHARE = 0.09;

/** The rides of a vehicle, each with its promised window before it and its latest arrival after it. */
export function RideBars({ vehicleId, scale }: { vehicleId: string; scale: Scale }) {
  const rides = bookings.value.filter(
    (booking) => booking.vehicle?.id === vehicleId && booking.status !== "cancelled" && isSeen(booking, scale),
  );
  const lanes = lanesOf(rides.map((ride) => intervalOf(ride, scale)));
  return (
    <div class="rides" style={{ "--lanes": Math.max(1, ...lanes.map((lane) => lane + 1)) }}>
      {rides.map((ride, index) => <RideBar key={ride.booking_id} ride={ride} lane={lanes[index]!} scale={scale} />)}
    </div>
  );
}

function RideBar({ ride, lane, scale }: { ride: Booking; lane: number; scale: Scale }) {
  const m = text();
  const isChosen = chosen.value.bookingId === ride.booking_id;
  const isOpen = ride.status === "confirmed" || ride.status === "aboard";
  const [start, end] = [startOf(ride)!, endOf(ride) ?? ride.latest_arrival];
  const title = [
    ride.rider.name, `${say(ride.origin.name)} → ${say(ride.destination.name)}`,
    `${m.window} ${clockTime(ride.pickup_window.start)}–${clockTime(ride.pickup_window.end)}`,
    m.arriveBy(clockTime(ride.latest_arrival)), common().status[ride.status],
  ].join("\n");
  return (
    <div class={`ride-lane ${isChosen ? "is-chosen" : ""}`} style={{ "--lane": lane }}>
      <span class="promise" style={span(scale, ride.pickup_window.start, ride.pickup_window.end)} />
      <button
        type="button" class={`ride-bar ride-${ride.status} ${ride.broken.length ? "is-broken" : ""}`} title={title}
        style={{ ...span(scale, start, end), background: ride.vehicle?.colour }} aria-pressed={isChosen}
        data-booking={ride.booking_id} onClick={() => chooseBooking(ride.booking_id)}
      >
        <span class="ride-name">{ride.rider.name}</span>
      </button>
      {isOpen && <span class="deadline" style={{ left: `${at(scale, ride.latest_arrival)}%` }} />}
    </div>
  );
}

const startOf = (ride: Booking) => ride.boarded_at ?? ride.planned_pickup;
const endOf = (ride: Booking) => ride.alighted_at ?? ride.planned_arrival;

function isSeen(ride: Booking, scale: Scale): boolean {
  if (!startOf(ride)) return false;
  const { start, end } = intervalOf(ride, scale);
  return start < scale.to && end > scale.from;
}

/** What a ride takes of the timeline: from the promise's start to its latest end. */
function intervalOf(ride: Booking, { from, to }: Scale): { start: number; end: number } {
  const latest = ride.status === "completed" ? null : ride.latest_arrival;
  const ends = [latest, endOf(ride)].filter((time) => time !== null).map(minutesOf);
  return {
    start: Math.min(minutesOf(ride.pickup_window.start), minutesOf(startOf(ride)!)),
    end: Math.max(...ends, minutesOf(startOf(ride)!) + (to - from) * NAME_SHARE) + GAP_MINUTES,
  };
}
