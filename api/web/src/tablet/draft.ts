import { computed, signal } from "@preact/signals";
import type { Connection, Departure, Needs, Offer, Party, PlaceAsked, RequestAsked, Rider } from "../api/types";
import { clock, now, today } from "../common/clock";
import type { Text } from "../common/language";
import { recall, remember } from "../common/memory";
import { isoAt, minutesOf } from "../common/times";
import { me, placeById, town } from "../common/town";
import type { LonLat } from "../map/scene";
import { usualOf } from "./usual";

export type Where = ({ placeId: string } | LonLat) & { name: Text };
export type Mode = "asap" | "depart" | "arrive";
/** The way home: none, called when one is done, or booked with an offer. */
export type WayHome = { kind: "none" } | { kind: "open" } | { kind: "at"; offer: Offer };

/** Who comes along; remembered for each rider from the last time. */
export interface Along { companions: number; parcels: number; wheelchair: boolean; walkingFrame: boolean; carer: boolean }

/** The wish as it is being put together, step by step. */
export interface Draft {
  rider: Rider | null;
  origin: Where | null;
  destination: Where | null;
  day: string;
  mode: Mode;
  /** Minutes since midnight, for `depart` and `arrive`. */
  minutes: number;
  along: Along;
  wayHome: WayHome;
  /** In time for a departure, or after an arrival: it says when, in place of `mode`. */
  connection: { kind: Connection["kind"]; departure: Departure } | null;
}

const BLANK: Draft = {
  rider: null, origin: null, destination: null, day: "", mode: "asap", minutes: 600,
  along: { companions: 0, parcels: 0, wheelchair: false, walkingFrame: false, carer: false },
  wayHome: { kind: "none" },
  connection: null,
};

export const draft = signal<Draft>(BLANK);
export const riders = computed(() => me.data.value?.riders ?? []);

export function change(part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part };
}

export function blankDraft(): void {
  draft.value = BLANK;
}

/** Starts a wish for `rider`: from home, on the next day with a service, with whom and what they took last time. */
export function begin(rider: Rider): void {
  const usual = usualOf(rider.id).data.value;
  draft.value = {
    ...BLANK,
    rider,
    origin: placeOf(rider.home_place_id),
    day: usual?.service_days[0] ?? today.value,
    along: alongOf(usual?.party, usual?.needs ?? rider.needs),
    wayHome: { kind: recall<"none" | "open">(`home.${rider.id}`) ?? "open" },
  };
}

/** Who and what a party is, as the tablet asks for it. */
export function alongOf(party: Party | null | undefined, needs: Needs | null | undefined): Along {
  const [wheelchair, carer] = [!!needs?.wheelchair || !!party?.wheelchairs, !!needs?.carer];
  const companions = party ? Math.max(0, party.seats - (wheelchair ? 0 : 1) - (carer ? 1 : 0)) : 0;
  return { companions, parcels: party?.parcels ?? 0, wheelchair, walkingFrame: !!needs?.walking_frame, carer };
}

/** A place of the town as a choice; null when it is not (or no longer) there. */
export function placeOf(id: string): Where | null {
  const place = placeById.value.get(id);
  return place ? { placeId: place.id, name: place.name } : null;
}

/** True when the wish leads away from the rider's home: then there is a way home to think of. */
export const leavesHome = ({ rider, origin }: Draft): boolean =>
  !!rider && !!origin && "placeId" in origin && origin.placeId === rider.home_place_id;

/** The time of the wish, fixed once asked, so that asking again asks for the same. */
export function askedTime({ mode, day, minutes, connection }: Draft): Pick<RequestAsked, "depart_after" | "arrive_by" | "connection"> {
  if (connection) {
    const { trip_id, stop_id, date } = connection.departure;
    return { connection: { kind: connection.kind, trip_id, stop_id, date } };
  }
  if (mode === "arrive") return { arrive_by: isoAt(day, minutes) };
  return { depart_after: isoAt(day, mode === "asap" ? soonest() : minutes) };
}

/** The first minute that may still be booked when the person has read the offers; the demo's clock runs fast. */
export function soonest(): number {
  const reading = Math.max(1, clock.value?.speed ?? 1) / 12;
  const cutoff = (town.data.value?.cutoff_seconds ?? 0) / 60;
  return Math.ceil((minutesOf(now.value ?? new Date()) + cutoff + reading) / 5) * 5;
}

export function requestOf(wish: Draft): RequestAsked {
  return { ...tripOf(wish), origin: asked(wish.origin!), destination: asked(wish.destination!), ...askedTime(wish) };
}

/** The way home of a wish, to leave after `minutes` of the same day. */
export const homeRequestOf = (wish: Draft, minutes: number): RequestAsked => ({
  ...tripOf(wish),
  origin: asked(wish.destination!),
  destination: asked(wish.origin!),
  depart_after: isoAt(wish.day, minutes),
});

function tripOf({ rider, along }: Draft) {
  const { companions, parcels, wheelchair, carer, walkingFrame } = along;
  return {
    rider_id: rider!.id,
    seats: companions + (carer ? 1 : 0) + (wheelchair ? 0 : 1),
    wheelchairs: wheelchair ? 1 : 0,
    parcels,
    needs: { wheelchair, walking_frame: walkingFrame, carer },
  };
}

export function asked(where: Where): PlaceAsked {
  return "placeId" in where ? { place_id: where.placeId } : { lon: where.lon, lat: where.lat };
}

/** Remembers, after a booking, how the rider goes home. The rest the service itself knows. */
export function rememberTrip(wish: Draft): void {
  if (wish.rider && leavesHome(wish)) {
    remember(`home.${wish.rider.id}`, wish.wayHome.kind === "at" ? "open" : wish.wayHome.kind);
  }
}
