import { ArrowRight } from "lucide";
import type { ComponentChildren } from "preact";
import type { Booking } from "../api/types";
import { common } from "../common/messages";
import { dayOf, spokenTime, spokenWindow } from "../common/times";
import { Icon } from "../ui/Icon";
import { BusLine } from "./BusLine";
import { CallBus } from "./CallBus";
import { ConnectionLine } from "./ConnectionLine";
import { dayWords } from "./days";
import { riders } from "./draft";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { alongOfRide } from "./PartyFields";
import { HaltLines } from "./HaltLines";
import { isOpen } from "./rides";

interface Props {
  ride: Booking;
  /** Only what is promised, without the bus and what can be done. */
  short?: boolean;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** One ride: what is promised, how long it is till then, which bus comes and where it is. */
export function RideCard({ ride, short = false, children }: Props) {
  const [m, r] = [text(), rideText()];
  const { near, name } = dayWords(dayOf(ride.pickup_window.start));
  const isReturn = ride.kind === "open_return";
  const waits = isReturn && !ride.called;
  const along = alongOfRide(ride);
  return (
    <article class={`card ride ${isReturn ? "ride-return" : ""}`} data-booking={ride.booking_id} data-status={ride.status}>
      <p class="ride-top">
        <strong>{near} {name}</strong>
        {riders.value.length > 1 && <span>{ride.rider.name}</span>}
        <span class={`tag tag-${ride.status}`}>{isReturn && isOpen(ride) ? r.returnRide : common().status[ride.status]}</span>
      </p>
      <p class="trip-line">
        {placeName(ride.origin)} <Icon icon={ArrowRight} /> <strong>{placeName(ride.destination)}</strong>
      </p>
      <HaltLines from={ride.origin.stop} to={ride.destination.stop} />
      {ride.connection && <ConnectionLine kind={ride.connection.kind} to={ride.connection} />}
      {isOpen(ride) && (
        <p class="ride-promise">
          {waits ? (
            r.lastBus(spokenWindow(ride.pickup_window.start, ride.pickup_window.end))
          ) : (
            <>
              {m.offerPick(spokenWindow(ride.pickup_window.start, ride.pickup_window.end))}{" "}
              {m.offerArrive(spokenTime(ride.latest_arrival))}
            </>
          )}
        </p>
      )}
      {isOpen(ride) && along && <p class="soft">{along}</p>}
      {isOpen(ride) && !short && (waits && ride.status === "confirmed" ? <CallBus ride={ride} /> : <BusLine ride={ride} />)}
      {children}
    </article>
  );
}
