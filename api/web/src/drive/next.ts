import type { PlannedVehicle, Stop, VehicleEventAsked, Visit } from "../api/types";

/** What the driver does next: the stop it concerns, whose turn it is, and the events the buttons send. */
export type Next =
  | { kind: "out" }
  | { kind: "nothing"; finished: boolean }
  | { kind: "depart"; stop: Stop; event: VehicleEventAsked }
  | { kind: "arrive"; stop: Stop; event: VehicleEventAsked }
  | { kind: "break"; stop: Stop; event: VehicleEventAsked | null }
  | { kind: "board" | "alight"; stop: Stop; visit: Visit; event: VehicleEventAsked };

export function nextOf(vehicle: PlannedVehicle): Next {
  if (vehicle.status === "out_of_service") return { kind: "out" };
  const left = vehicle.stops.filter((stop) => stop.state !== "done");
  const [first, second] = left;
  if (!first) return { kind: "nothing", finished: vehicle.stops.length > 0 };
  if (vehicle.status === "driving") return { kind: "arrive", stop: first, event: { kind: "arrived", stop_id: first.stop_id } };
  if (first.state !== "current") return departure(first);
  const visit = first.visits.find((each) => !each.done_at);
  if (!visit) return second ? departure(second) : { kind: "nothing", finished: true };
  if (visit.kind === "break") return { kind: "break", stop: first, event: second ? departure(second).event : null };
  const event: VehicleEventAsked = {
    kind: visit.kind === "pickup" ? "boarded" : "alighted", booking_id: visit.booking_id!, stop_id: first.stop_id,
  };
  return { kind: visit.kind === "pickup" ? "board" : "alight", stop: first, visit, event };
}

const departure = (stop: Stop) =>
  ({ kind: "depart", stop, event: { kind: "departed", stop_id: stop.stop_id } }) as const;
