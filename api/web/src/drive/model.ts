import type { PlannedVehicle as Vehicle, Stop, VehicleEventAsked, Visit } from "../api/types";
import type { Text } from "../common/language";

export type { Stop, Vehicle, Visit };

/** What a button says happened, before it has a time and a name of its own. */
export interface Deed {
  kind: "departed" | "arrived" | "boarded" | "no_show" | "alighted";
  booking_id?: string;
  stop_id?: string;
  /** Of a no-show: the driver has called. */
  called?: boolean;
}

/** Whom and what a report is about, kept with it: it is still told to the driver when the manifest has moved on. */
export interface About {
  name: string;
  place: Text | null;
}

/** Something that happened, with the moment it did and a name of its own, so that it counts once however often it is sent. */
export interface Report extends Deed {
  event_id: string;
  at: string;
}

export const bodyOf = ({ kind, event_id, at, booking_id, stop_id, called }: Report): VehicleEventAsked =>
  ({ kind, event_id, at, booking_id, stop_id, called });

/** Goods that travel alone: nobody gets in, they are ticked. */
export function isParcel({ party }: Visit): boolean {
  return !!party && party.parcels > 0 && party.seats === 0 && party.wheelchairs === 0;
}

export const isLeft = (stop: Stop): boolean => stop.state !== "done";

/** What is still to be done at a stop: people before parcels, who need not stand in the cold. */
export function waitingAt(stop: Stop): Visit[] {
  const waiting = stop.visits.filter((visit) => !visit.done_at);
  return [...waiting.filter((visit) => !isParcel(visit)), ...waiting.filter(isParcel)];
}

