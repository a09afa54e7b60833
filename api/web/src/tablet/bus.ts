import { effect, signal } from "@preact/signals";
import { type Bus, getBus } from "../api/resident";
import type { Booking } from "../api/types";
import { clock, now } from "../common/clock";
import { openRides } from "./rides";

const LOOK_EVERY_MS = 5_000;
const NEAR_MINUTES = 30;

const known = signal<ReadonlyMap<string, Bus>>(new Map());

/** Where the bus of a ride is, as last told; undefined before that and when it is not near. */
export const busOf = (bookingId: string): Bus | undefined => known.value.get(bookingId);

/** Whole minutes until the promised window begins, rounded up; null while the time is not known. */
export function untilPickup(ride: Booking): number | null {
  if (!now.value) return null;
  return Math.ceil((Date.parse(ride.pickup_window.start) - now.value.getTime()) / 60_000);
}

/** True from half an hour before the planned pickup until the ride is over: then the bus may be looked at. */
export function isNear(ride: Booking): boolean {
  if (ride.status === "aboard") return true;
  if (ride.status !== "confirmed" || !now.value) return false;
  const from = Date.parse(ride.planned_pickup ?? ride.pickup_window.start) - NEAR_MINUTES * 60_000;
  return now.value.getTime() >= from;
}

/** Asks where the bus is for each ride that is near, every few seconds. */
export function followBuses(): () => void {
  const look = async () => {
    const near = openRides.value.filter((ride) => isNear(ride) && (ride.kind !== "open_return" || ride.called || ride.status === "aboard"));
    const asked = await Promise.all(near.map(async (ride) => [ride.booking_id, await getBus(ride.booking_id).catch(() => null)] as const));
    known.value = new Map(asked.flatMap(([id, bus]) => (bus ? [[id, bus] as const] : [])));
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  // At once when a ride comes near or changes; a demo's fast clock is not asked more often than every few seconds.
  const stop = effect(() => {
    if (clock.value && openRides.value.some(isNear)) queueMicrotask(() => void look());
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}
