import { computed, effect, signal } from "@preact/signals";
import { getPlan } from "../api/calls";
import { followEvents } from "../api/live";
import type { LiveEvent } from "../api/types";
import { clock, today } from "../common/clock";
import { gathered } from "../common/gather";
import { loaded } from "../common/load";
import { route } from "../common/route";
import { token } from "../common/session";

const GATHER_MS = 400;
const POSITIONS_EVERY_MS = 2_000;

/** The service day shown: from the address (`#/2026-11-26`), else today. */
export const day = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(route.value) ? route.value : today.value));
export const plan = loaded(() => getPlan(day.value));

/** What is chosen, and shown in every view at once. A booking brings its vehicle with it. */
export const chosen = signal<{ vehicleId: string | null; bookingId: string | null }>({ vehicleId: null, bookingId: null });
export const lastEvent = signal<LiveEvent | null>(null);

export const vehicles = computed(() => plan.data.value?.vehicles ?? []);
export const bookings = computed(() =>
  [...(plan.data.value?.bookings ?? [])].sort((a, b) => a.pickup_window.start.localeCompare(b.pickup_window.start)),
);
export const chosenBooking = computed(() => bookings.value.find(({ booking_id }) => booking_id === chosen.value.bookingId));

export function chooseVehicle(vehicleId: string): void {
  const again = chosen.value.vehicleId === vehicleId && !chosen.value.bookingId;
  chosen.value = { vehicleId: again ? null : vehicleId, bookingId: null };
}

export function chooseBooking(bookingId: string): void {
  const booking = bookings.value.find((each) => each.booking_id === bookingId);
  chosen.value = { bookingId, vehicleId: booking?.vehicle?.id ?? null };
}

export function chooseNothing(): void {
  chosen.value = { vehicleId: null, bookingId: null };
}

/** Drawn faintly: something is chosen, and this vehicle has nothing to do with it. */
export const isFaint = (vehicleId: string) => !!chosen.value.vehicleId && chosen.value.vehicleId !== vehicleId;

/** Keeps the plan of the day shown up to date: with the feed, with the clock's running, with another day. */
export function followPlan(): () => void {
  const soon = gathered(() => void plan.refresh(), GATHER_MS);
  const stopFeed = followEvents((event) => {
    lastEvent.value = event;
    if (event.date === day.peek()) soon();
  }, soon);
  const stopDay = effect(() => {
    if (!day.value || !token.value) return;
    if (plan.data.peek()?.date !== day.value) plan.data.value = null;
    soon();
  });
  const moving = setInterval(() => {
    if (day.peek() === today.peek() && !clock.peek()?.paused && !document.hidden) soon();
  }, POSITIONS_EVERY_MS);
  return () => {
    stopFeed();
    stopDay();
    clearInterval(moving);
  };
}
