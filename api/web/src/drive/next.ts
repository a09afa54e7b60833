import { type Deed, isLeft, type Stop, type Vehicle, type Visit, waitingAt } from "./model";

/** What the driver does next, and the stop it concerns. */
export type Next =
  | { kind: "out" }
  | { kind: "homeward" }
  | { kind: "nothing"; finished: boolean }
  | { kind: "depart"; stop: Stop }
  | { kind: "arrive"; stop: Stop }
  | { kind: "break"; stop: Stop; then: Stop | null }
  | { kind: "board"; stop: Stop; visit: Visit }
  | { kind: "alight"; stop: Stop; visit: Visit };

export type NextStop = Extract<Next, { stop: Stop }>;

export function nextOf(vehicle: Vehicle): Next {
  if (vehicle.status === "out_of_service") return nextOut(vehicle);
  const [first, second] = vehicle.stops.filter(isLeft);
  if (!first) return vehicle.status === "driving" ? { kind: "homeward" } : { kind: "nothing", finished: vehicle.stops.length > 0 };
  if (vehicle.status === "driving") return { kind: "arrive", stop: first };
  if (first.state !== "current") return { kind: "depart", stop: first };
  const [visit] = waitingAt(first);
  if (!visit) return second ? { kind: "depart", stop: second } : { kind: "nothing", finished: true };
  if (visit.kind === "break") return { kind: "break", stop: first, then: second ?? null };
  return atStop(first, visit);
}

/** A vehicle out of service drives nowhere; whoever is aboard still gets out where it stands. */
function nextOut(vehicle: Vehicle): Next {
  const stop = vehicle.stops.find((one) => isLeft(one) && one.visits.some((visit) => visit.kind === "dropoff" && isAboard(vehicle, visit)));
  const visit = stop?.visits.find((one) => one.kind === "dropoff" && isAboard(vehicle, one));
  return stop && visit ? atStop(stop, visit) : { kind: "out" };
}

function isAboard(vehicle: Vehicle, { booking_id, done_at }: Visit): boolean {
  const visits = vehicle.stops.flatMap((stop) => stop.visits);
  return !done_at && visits.some((visit) => visit.kind === "pickup" && visit.booking_id === booking_id && !!visit.done_at);
}

const atStop = (stop: Stop, visit: Visit): Next => ({ kind: visit.kind === "pickup" ? "board" : "alight", stop, visit });

/** What the large button says happened. */
export function deedOf(next: NextStop): Deed | null {
  if (next.kind === "board" || next.kind === "alight") return visitDeed(next.visit, next.stop);
  if (next.kind === "break") return next.then && { kind: "departed", stop_id: next.then.stop_id };
  return { kind: next.kind === "depart" ? "departed" : "arrived", stop_id: next.stop.stop_id };
}

/** Somebody or something got in or out. */
export function visitDeed(visit: Visit, stop: Stop): Deed {
  return { kind: visit.kind === "pickup" ? "boarded" : "alighted", booking_id: visit.booking_id!, stop_id: stop.stop_id };
}

/** Who or what is asked about now comes first, then the others at the stop. */
export function turnOf(next: NextStop): { turn: Visit[]; others: Visit[] } {
  const waiting = waitingAt(next.stop);
  if (next.kind !== "board" && next.kind !== "alight") return { turn: waiting, others: [] };
  return { turn: [next.visit], others: waiting.filter((visit) => visit !== next.visit) };
}
