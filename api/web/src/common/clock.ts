import { computed, effect, signal } from "@preact/signals";
import type { Clock } from "../api/types";
import { getClock } from "../api/calls";
import { online } from "./online";
import { dayOf } from "./times";

const ASK_EVERY_MS = 5_000;
const TICK_MS = 500;

/** The service's clock as it last told us, and when, on this device's steady clock and on the one on its wall. */
const told = signal<{ clock: Clock; at: number; wall: number } | null>(null);
const tick = signal(performance.now());

export const clock = computed(() => told.value?.clock ?? null);

/** The service's time now, carried on at its speed since it was last told; null before the first answer. */
export const now = computed<Date | null>(() => timeAt(tick.value));

/** The service's time at this very moment, for what has just happened; not to be shown. */
export const exactNow = (): Date | null => timeAt(performance.now());

function timeAt(steady: number): Date | null {
  const last = told.value;
  if (!last) return null;
  const start = Date.parse(last.clock.now);
  if (last.clock.paused) return new Date(start);
  // The steady clock stands still while a phone sleeps; then the wall's knows better.
  const passed = Math.max(0, steady - last.at, Date.now() - last.wall);
  return new Date(start + passed * last.clock.speed);
}

/** The service day of now, `YYYY-MM-DD`; empty before the clock is known. */
export const today = computed(() => (now.value ? dayOf(now.value) : ""));

export function clockTold(clock: Clock): void {
  told.value = { clock, at: performance.now(), wall: Date.now() };
}

async function ask(): Promise<void> {
  try {
    clockTold(await getClock());
  } catch {
    // The page shows that the line is down; the clock runs on from what is known.
  }
}

/** Starts following the service's clock. */
export function followClock(): void {
  void ask();
  setInterval(() => (tick.value = performance.now()), TICK_MS);
  setInterval(() => void ask(), ASK_EVERY_MS);
  effect(() => {
    if (online.value) void ask();
  });
}
