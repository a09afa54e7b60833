import type { Booking, PlannedVehicle, Stop, Visit } from "../../api/types";
import type { Position } from "../../api/hands";
import { minutesOf } from "../../common/times";
import { numbered } from "../scene";

/** A visit that is still to come, before which another may be put. */
export interface Ahead { id: string; minute: number; stop: Stop; visit: Visit; number: number | undefined }

/** The visits of a vehicle that are not yet driven to, in order, without those of one booking. */
export function visitsAhead(vehicle: PlannedVehicle, withoutId: string): Ahead[] {
  const numbers = new Map(numbered(vehicle.stops).map(({ stop, number }) => [stop.stop_id, number]));
  const ahead = vehicle.stops.filter(({ state }) => state === "planned");
  // The stop that is driven to is behind everything that can still be put in order.
  const free = vehicle.status === "driving" ? ahead.slice(1) : ahead;
  return free.flatMap((stop) =>
    stop.visits
      .filter((visit) => visit.booking_id !== withoutId && !visit.done_at)
      .map((visit) => ({ id: visit.visit_id, minute: minutesOf(stop.arrival), stop, visit, number: numbers.get(stop.stop_id) })),
  );
}

/** Where in a vehicle's order a booking comes when it is put to begin at about `minute`. */
export function positionAt(vehicle: PlannedVehicle, booking: Booking, minute: number): Position {
  const ahead = visitsAhead(vehicle, booking.booking_id);
  const isAboard = booking.status === "aboard";
  const pickup = isAboard ? 0 : firstFrom(ahead, minute);
  const dropoff = Math.max(pickup, firstFrom(ahead, isAboard ? minute : minute + rideMinutes(booking)));
  return { pickup_before: isAboard ? null : (ahead[pickup]?.id ?? null), dropoff_before: ahead[dropoff]?.id ?? null };
}

/** Where it comes now. */
export function positionNow(vehicle: PlannedVehicle, booking: Booking): Position {
  const visits = vehicle.stops.flatMap((stop) => stop.visits.map((visit) => ({ id: visit.visit_id, visit })));
  const after = (kind: Visit["kind"]) => {
    const at = visits.findIndex(({ visit }) => visit.booking_id === booking.booking_id && visit.kind === kind);
    return at < 0 ? null : (visits.slice(at + 1).find(({ visit }) => visit.booking_id !== booking.booking_id)?.id ?? null);
  };
  return { pickup_before: booking.status === "aboard" ? null : after("pickup"), dropoff_before: after("dropoff") };
}

const firstFrom = (ahead: Ahead[], minute: number) => {
  const at = ahead.findIndex((each) => each.minute >= minute);
  return at < 0 ? ahead.length : at;
};

function rideMinutes({ planned_pickup, planned_arrival }: Booking): number {
  return planned_pickup && planned_arrival ? minutesOf(planned_arrival) - minutesOf(planned_pickup) : 0;
}
