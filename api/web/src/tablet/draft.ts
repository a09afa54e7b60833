import { computed, signal } from "@preact/signals";
import type { PlaceAsked, RequestAsked, Rider } from "../api/types";
import { clock, now, today } from "../common/clock";
import type { Text } from "../common/language";
import { recall, remember } from "../common/memory";
import { isoAt, minutesOf } from "../common/times";
import { me, placeById, town } from "../common/town";
import type { LonLat } from "../map/scene";

export type Where = ({ placeId: string } | LonLat) & { name: Text };
export type Mode = "asap" | "depart" | "arrive";

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
}

const BLANK: Draft = {
  rider: null, origin: null, destination: null, day: "", mode: "asap", minutes: 600,
  along: { companions: 0, parcels: 0, wheelchair: false, walkingFrame: false, carer: false },
};

export const draft = signal<Draft>(BLANK);
export const riders = computed(() => me.data.value?.riders ?? []);

export function change(part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part };
}

/** Starts a wish for `rider`: from home, today, with whom and what they took last time. */
export function begin(rider: Rider): void {
  const { wheelchair, walking_frame, carer } = rider.needs;
  const usual: Along = { companions: 0, parcels: 0, wheelchair, walkingFrame: walking_frame, carer };
  const along = recall<Along>(`along.${rider.id}`) ?? usual;
  draft.value = { ...BLANK, rider, origin: placeOf(rider.home_place_id), day: today.value, along };
}

/** A place of the town as a choice; null when it is not (or no longer) there. */
export function placeOf(id: string): Where | null {
  const place = placeById.value.get(id);
  return place ? { placeId: place.id, name: place.name } : null;
}

/** The time of the wish, fixed once asked, so that asking again asks for the same. */
export function askedTime({ mode, day, minutes }: Draft): Pick<RequestAsked, "depart_after" | "arrive_by"> {
  if (mode === "arrive") return { arrive_by: isoAt(day, minutes) };
  return { depart_after: isoAt(day, mode === "asap" ? soonest() : minutes) };
}

/** The first minute that may still be booked when the person has read the offers; the demo's clock runs fast. */
function soonest(): number {
  const reading = Math.max(1, clock.value?.speed ?? 1) / 12;
  const cutoff = (town.data.value?.cutoff_seconds ?? 0) / 60;
  return Math.ceil((minutesOf(now.value ?? new Date()) + cutoff + reading) / 5) * 5;
}

export function requestOf(wish: Draft): RequestAsked {
  const { companions, parcels, wheelchair, carer } = wish.along;
  return {
    rider_id: wish.rider!.id,
    origin: asked(wish.origin!),
    destination: asked(wish.destination!),
    seats: companions + (carer ? 1 : 0) + (wheelchair ? 0 : 1),
    wheelchairs: wheelchair ? 1 : 0,
    parcels,
    ...askedTime(wish),
  };
}

function asked(where: Where): PlaceAsked {
  return "placeId" in where ? { place_id: where.placeId } : { lon: where.lon, lat: where.lat };
}

/** Remembers, after a booking, what to propose next time. */
export function rememberTrip({ rider, destination, along }: Draft): void {
  if (!rider) return;
  remember(`along.${rider.id}`, along);
  if (destination && "placeId" in destination) {
    const before = recentPlaces(rider.id).filter((id) => id !== destination.placeId);
    remember(`recent.${rider.id}`, [destination.placeId, ...before].slice(0, 4));
  }
}

export const recentPlaces = (riderId: string) => recall<string[]>(`recent.${riderId}`) ?? [];
