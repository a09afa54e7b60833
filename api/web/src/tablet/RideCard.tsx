import { ArrowRight } from "lucide";
import type { Booking } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { clockTime, dayOf, spokenTime, spokenWindow } from "../common/times";
import { Icon } from "../ui/Icon";
import { dayWords } from "./days";
import { riders } from "./draft";
import { text } from "./messages";
import { placeName } from "./names";

/** One ride: what is promised, which bus comes, how it stands. */
export function RideCard({ ride, short = false, onCancel }: { ride: Booking; short?: boolean; onCancel?: () => void }) {
  const m = text();
  const { near, name } = dayWords(dayOf(ride.pickup_window.start));
  const isOpen = ride.status === "confirmed" || ride.status === "aboard";
  return (
    <article class="card ride" data-booking={ride.booking_id} data-status={ride.status}>
      <p class="ride-top">
        <strong>{near} {name}</strong>
        {riders.value.length > 1 && <span>{ride.rider.name}</span>}
        <span class={`tag tag-${ride.status}`}>{common().status[ride.status]}</span>
      </p>
      <p class="trip-line">
        {placeName(ride.origin)} <Icon icon={ArrowRight} /> <strong>{placeName(ride.destination)}</strong>
      </p>
      {isOpen && ride.broken.length > 0 && <p class="note note-bad" role="alert">{m.late}</p>}
      {isOpen && <Promise ride={ride} />}
      {isOpen && <Bus ride={ride} />}
      {!short && onCancel && ride.status === "confirmed" && (
        <button type="button" class="button button-bad big" onClick={onCancel}>
          {m.cancelRide}
        </button>
      )}
    </article>
  );
}

function Promise({ ride }: { ride: Booking }) {
  const m = text();
  return (
    <p class="ride-promise">
      {m.offerPick(spokenWindow(ride.pickup_window.start, ride.pickup_window.end))}{" "}
      {m.offerArrive(spokenTime(ride.latest_arrival))}
    </p>
  );
}

function Bus({ ride }: { ride: Booking }) {
  const m = text();
  const planned = ride.status === "aboard" ? ride.planned_arrival : ride.planned_pickup;
  if (!ride.vehicle) return <p class="soft">{m.vehicleSoon}</p>;
  return (
    <p class="ride-bus">
      <span class="swatch" style={{ "--swatch": ride.vehicle.colour }} /> <strong>{say(ride.vehicle.name)}</strong>{" "}
      {planned && (ride.status === "aboard" ? m.aboard(clockTime(planned)) : m.planned(clockTime(planned)))}
    </p>
  );
}
