import { isLeft, type Report, type Stop, type Vehicle, type Visit } from "./model";

/**
 * The manifest after `reports`, as the service will make it once it hears of them: so the cab goes on without a
 * line. Each report may already be in the manifest (its answer was lost): then it changes nothing.
 */
export function ahead(vehicle: Vehicle, reports: readonly Report[]): Vehicle {
  return reports.reduce(after, vehicle);
}

function after(vehicle: Vehicle, report: Report): Vehicle {
  if (report.kind === "departed") return departed(vehicle, report);
  if (report.kind === "arrived") return arrived(vehicle, report);
  return visited(vehicle, report);
}

function departed(vehicle: Vehicle, { stop_id, at }: Report): Vehicle {
  const there = vehicle.stops.find((stop) => stop.stop_id === stop_id);
  if (vehicle.status === "driving" || (stop_id && there?.state !== "planned")) return vehicle;
  const rested = vehicle.stops.map((stop) => (isResting(stop) ? withDone(stop, (visit) => visit.kind === "break", at, "taken") : stop));
  return { ...vehicle, status: "driving", stops: rested, leave_at: null };
}

function arrived(vehicle: Vehicle, { stop_id, at }: Report): Vehicle {
  const [first] = vehicle.stops.filter(isLeft);
  if (!first || first.state === "current" || (stop_id && first.stop_id !== stop_id)) return vehicle;
  const stops = replaced(vehicle.stops, first, { ...first, state: "current", actual_arrival: at });
  return { ...vehicle, status: first.visits[0]?.kind === "break" ? "break" : "at_stop", stops };
}

/** Somebody got in or out, or was not there; where no arrival was reported, it is implied. */
function visited(vehicle: Vehicle, { kind, booking_id, at }: Report): Vehicle {
  const end = kind === "alighted" ? "dropoff" : "pickup";
  const isIt = (visit: Visit) => visit.kind === end && visit.booking_id === booking_id && !visit.done_at;
  const stop = vehicle.stops.find((one) => one.visits.some(isIt));
  const visit = stop?.visits.find(isIt);
  if (!stop || !visit) return vehicle;
  const done = withDone({ ...stop, actual_arrival: stop.actual_arrival ?? at }, isIt, at, kind);
  let stops = replaced(vehicle.stops, stop, done);
  if (kind === "no_show") stops = withoutRide(stops, booking_id!);
  const status = vehicle.status === "out_of_service" ? vehicle.status : done.state === "done" ? "idle" : "at_stop";
  return { ...vehicle, status, stops, load: loadAfter(vehicle, visit, kind) };
}

const isResting = (stop: Stop) => stop.state === "current" && stop.visits.some((visit) => visit.kind === "break" && !visit.done_at);

const replaced = (stops: Stop[], old: Stop, made: Stop) => stops.map((stop) => (stop === old ? made : stop));

function withDone(stop: Stop, which: (visit: Visit) => boolean, at: string, outcome: string): Stop {
  const visits = stop.visits.map((visit) => (which(visit) ? { ...visit, done_at: at, outcome } : visit));
  return { ...stop, visits, state: visits.every((visit) => visit.done_at) ? "done" : "current" };
}

/** A rider who did not come is not brought anywhere; stops that were only for them fall away. */
function withoutRide(stops: Stop[], bookingId: string): Stop[] {
  return stops
    .map((stop) => ({ ...stop, visits: stop.visits.filter((visit) => visit.booking_id !== bookingId || !!visit.done_at) }))
    .filter((stop) => stop.visits.length > 0);
}

function loadAfter({ load }: Vehicle, { party }: Visit, kind: Report["kind"]): Vehicle["load"] {
  if (!party || kind === "no_show") return load;
  const sign = kind === "boarded" ? 1 : -1;
  return {
    seats: load.seats + sign * party.seats,
    wheelchairs: load.wheelchairs + sign * party.wheelchairs,
    parcels: load.parcels + sign * party.parcels,
  };
}
