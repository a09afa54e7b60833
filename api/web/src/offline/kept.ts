import { computed, effect, signal } from "@preact/signals";
import { clock, clockTold, now } from "../common/clock";
import type { Clock } from "../api/types";
import type { Loaded } from "../common/load";
import { forgetAll, recall, remember } from "../common/memory";
import { inTurn, token } from "../common/session";
import { me, places, town } from "../common/town";
import { shortHash } from "./hash";

/** The last good answer, and the service's time when it came. */
interface Kept<T> { at: string; data: T }

interface Keeping { thing: Loaded<unknown>; name: string; at: string | null; settled: boolean }

const keeping = signal<Keeping[]>([]);
const CLOCK = "kept-clock";
const pathOf = (holder: string, name = "") => `kept.${shortHash(holder)}.${name}`;

/**
 * Keeps the last good answer of `thing` on this device for the holder of the token, and shows it at once when
 * the page opens: `thing.stale` says that it is such a memory. `settled` things hardly ever change: how old
 * they are is not worth a word to the person. Nothing is kept of a person's turn at a shared tablet.
 */
export function kept<T>(name: string, thing: Loaded<T>, settled = false): void {
  const mine: Keeping = { thing: thing as Loaded<unknown>, name, at: null, settled };
  keeping.value = [...keeping.value, mine];
  let holder: string | null = null;
  let shown: T | null = null;
  effect(() => {
    if (token.value === holder) return;
    if (holder) thing.reset();
    holder = token.value;
    mine.at = null;
    const known = holder && !inTurn.value ? recall<Kept<T>>(pathOf(holder, name)) : null;
    if (!known || thing.data.peek()) return;
    [shown, mine.at, thing.stale.value, thing.data.value] = [known.data, known.at, true, known.data];
  });
  effect(() => {
    const data = thing.data.value;
    if (!holder || data === null || data === shown) return;
    shown = data;
    mine.at = (now.peek() ?? new Date()).toISOString();
    if (!inTurn.peek()) remember(pathOf(holder, name), { at: mine.at, data } satisfies Kept<T>);
  });
}

/** Forgets everything kept for the holder of a token. */
export function wipeKept(holder: string): void {
  forgetAll(pathOf(holder));
}

/** The service's time from which what is shown dates: that of the oldest thing that changes. */
export const knownFrom = computed<string | null>(() => {
  const shown = keeping.value.filter(({ thing, settled }) => !settled && thing.data.value !== null);
  const times = shown.flatMap(({ at }) => at ?? []).sort();
  return times[0] ?? clock.value?.now ?? null;
});

/** Whether something shown is only this device's memory so far. */
export const anyStale = computed(() => keeping.value.some(({ thing }) => thing.stale.value));

/** Keeps what every step of the tablet needs: the town, who holds the token, the places, and the service's clock. */
export function keepTown(): void {
  kept("town", town, true);
  kept("me", me, true);
  kept("places", places, true);
  keepClock();
  let last = token.peek();
  effect(() => {
    if (last && !token.value) wipeKept(last);
    last = token.value;
  });
}

/** The clock goes on, without a line, from what the service last told: at its speed, by this device's own clock. */
function keepClock(): void {
  const known = recall<{ clock: Clock; at: number }>(CLOCK);
  if (known && !clock.peek()) {
    const passed = known.clock.paused ? 0 : Math.max(0, Date.now() - known.at) * known.clock.speed;
    clockTold({ ...known.clock, now: new Date(Date.parse(known.clock.now) + passed).toISOString() });
  }
  effect(() => {
    if (clock.value) remember(CLOCK, { clock: clock.value, at: Date.now() });
  });
}
