import { computed, effect, signal } from "@preact/signals";
import { getPlan } from "../api/calls";
import { followEvents } from "../api/live";
import { Unreachable } from "../api/problem";
import type { Booking, LiveEvent, Plan, PlannedVehicle } from "../api/types";
import { clock, today } from "../common/clock";
import { gathered } from "../common/gather";
import { type Loaded, loaded } from "../common/load";
import { shared } from "../common/shared";
import { route } from "../common/route";
import { access } from "../common/session";
import { trouble } from "../common/trouble";

const GATHER_MS = 400;
const POSITIONS_EVERY_MS = 2_000;
const RESTS_MS = 300;
const FEED_WITHIN_MS = 300;
/** A reading that did not reach the service is tried again. */
const AGAIN_MS = 2_000;
/** Between two readings lies at least so many times what one takes. */
const GATHER_TIMES = 2;
const POSITIONS_TIMES = 8;

/** The service day shown: from the address (`#/2026-11-26`), else today. */
export const day = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(route.value) ? route.value : today.value));
export const plan: Loaded<Plan> = loaded(async () => {
  const next = await getPlan(day.value);
  return shared(plan.data.peek(), next);
});
/** A day that is over can only be read. */
export const canPlan = computed(() => !!day.value && day.value >= today.value);

/** What is chosen, and shown in every view at once. A booking brings its vehicle with it. */
export const chosen = signal<{ vehicleId: string | null; bookingId: string | null }>({ vehicleId: null, bookingId: null });
/** What the pointer is on, in whichever view. */
export const hovered = signal<{ vehicleId: string | null; bookingId: string | null }>({ vehicleId: null, bookingId: null });
/** What is chosen, once it stays so for a moment: the map follows this, which takes a slow machine longer than a click. */
export const settled = signal(chosen.peek());
export const lastEvent = signal<LiveEvent | null>(null);

const none: never[] = [];
/** An answer about the day shown before may still come in after another day was chosen. */
const shown = computed(() => (plan.data.value?.date === day.value ? plan.data.value : null));
export const vehicles = computed<PlannedVehicle[]>(() => shown.value?.vehicles ?? none);
const planned = computed<Booking[]>(() => shown.value?.bookings ?? none);
/** By the start of the promised window; anew only when some booking changed. */
export const bookings = computed(() =>
  planned.value.toSorted((a, b) => compare(a.pickup_window.start, b.pickup_window.start)),
);
export const bookingById = computed(() => new Map<string, Booking>(bookings.value.map((booking) => [booking.booking_id, booking])));
export const vehicleById = computed(() => new Map<string, PlannedVehicle>(vehicles.value.map((vehicle) => [vehicle.id, vehicle])));
export const chosenBooking = computed(() => bookingById.value.get(chosen.value.bookingId ?? ""));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function hover(vehicleId: string | null, bookingId: string | null = null): void {
  const last = hovered.peek();
  if (last.vehicleId === vehicleId && last.bookingId === bookingId) return;
  hovered.value = { vehicleId, bookingId };
}

export function chooseVehicle(vehicleId: string): void {
  const again = chosen.value.vehicleId === vehicleId && !chosen.value.bookingId;
  chosen.value = { vehicleId: again ? null : vehicleId, bookingId: null };
}

export function chooseBooking(bookingId: string): void {
  chosen.value = { bookingId, vehicleId: bookingById.value.get(bookingId)?.vehicle?.id ?? null };
}

export function chooseNothing(): void {
  chosen.value = { vehicleId: null, bookingId: null };
}

/** Drawn faintly: something is chosen, and this vehicle has nothing to do with it. */
export const isFaint = (vehicleId: string, among = chosen.value) => !!among.vehicleId && among.vehicleId !== vehicleId;

/**
 * Keeps the plan of the day shown up to date: with the feed, with the clock's running, with another day, and read again
 * after each connection that was lost, since what happened meanwhile may not come again.
 */
export function followPlan(): () => void {
  let again = 0;
  const soon = gathered(() => void refreshTimed().then(() => (again = isLost() ? window.setTimeout(soon, AGAIN_MS) : 0)), () => Math.max(GATHER_MS, GATHER_TIMES * lastMs));
  // What the plan says is read once the feed flows, so that nothing falls between the two; not later than this.
  let first = window.setTimeout(soon, FEED_WITHIN_MS);
  const stopFeed = followEvents(
    (event) => {
      lastEvent.value = event;
      if (event.date === day.peek()) soon();
    },
    () => {
      clearTimeout(first);
      first = 0;
      soon();
    },
  );
  const stopDay = effect(() => {
    if (!day.value || !access.value) return;
    if (plan.data.peek()?.date !== day.value) plan.data.value = null;
    if (!first) soon();
  });
  const stopSettling = effect(() => {
    const next = chosen.value;
    const timer = setTimeout(() => (settled.value = next), RESTS_MS);
    return () => clearTimeout(timer);
  });
  const stopChosen = effect(() => {
    // A booking that was moved, by whomever, stays chosen on its new vehicle.
    const { bookingId, vehicleId } = chosen.peek();
    const booking = bookingById.value.get(bookingId ?? "");
    if (booking && (booking.vehicle?.id ?? null) !== vehicleId) chooseBooking(booking.booking_id);
  });
  const moving = setInterval(() => {
    const isDue = performance.now() - lastAt > POSITIONS_TIMES * lastMs;
    if (isDue && day.peek() === today.peek() && !clock.peek()?.paused && !document.hidden) soon();
  }, POSITIONS_EVERY_MS);
  return () => {
    clearTimeout(first);
    clearTimeout(again);
    stopFeed();
    stopDay();
    stopChosen();
    stopSettling();
    clearInterval(moving);
  };
}

/** How long reading the plan took last, and when it was done: a large town on a slow line is read less often. */
let [lastMs, lastAt] = [0, 0];

const isLost = () => !!trouble.peek() || plan.error.peek() instanceof Unreachable;

async function refreshTimed(): Promise<void> {
  const begun = performance.now();
  await plan.refresh();
  lastAt = performance.now();
  if (!plan.error.peek()) lastMs = lastAt - begun;
}
