import { computed, effect, signal } from "@preact/signals";
import { getManifest } from "../api/calls";
import { followEvents } from "../api/live";
import { clock, exactNow } from "../common/clock";
import { gathered } from "../common/gather";
import { newKey } from "../common/keys";
import { loaded } from "../common/load";
import { online } from "../common/online";
import { ahead } from "./ahead";
import { deliver, keepDelivering } from "./deliver";
import type { About, Deed, Vehicle } from "./model";
import { add, change, drop, entries, refused } from "./queue";
import { vehicleId } from "./vehicle";

const GATHER_MS = 400;
const LOOK_FAST_MS = 3_000;
const LOOK_MS = 15_000;
/** So long the button says that it is sending; then the screen goes on, and the report is sent when it can be. */
export const PATIENCE_MS = 2_000;

/** The manifest as the service last told it. */
export const manifest = loaded(() => getManifest(vehicleId.peek()));

/** The manifest as the driver sees it: with what was reported and the service may not know yet. */
export const shown = computed<Vehicle | null>(() => {
  const told = manifest.data.value;
  if (!told) return null;
  return ahead(told, entries.value.filter((entry) => entry.ahead && !entry.undone).map(({ report }) => report));
});

/** True while a button was pressed and its answer is awaited. */
export const sending = computed(() => entries.value.some((entry) => !entry.ahead));
/** Reports that the service has not taken yet. */
export const unsent = computed(() => entries.value.filter((entry) => entry.ahead && entry.state !== "counted" && !entry.undone));
/** How often the driver reported something and took something back: what moves the next stop then is no surprise. */
export const acted = signal(0);
export const takenBack = signal(0);

/** Reads the manifest anew; reports that it must know of need no longer be added to it. */
export async function readManifest(): Promise<void> {
  const known = entries.peek().filter(({ state, undone }) => state === "counted" && !undone).map(({ report }) => report.event_id);
  await manifest.refresh();
  if (!manifest.error.peek()) drop(known);
}

/** Tells the service what happened. Without a line the screen goes on at once, else when the answer is there. */
export function tell(deed: Deed, about: About): void {
  if (sending.peek()) return;
  acted.value += 1;
  refused.value = refused.peek().filter(({ late }) => late);
  const report = { ...deed, event_id: newKey(), at: stamp() };
  add(report, about, !online.peek());
  setTimeout(() => change([report.event_id], { ahead: true }), PATIENCE_MS);
  void deliver(readManifest);
}

/** The service's time now, never before what this vehicle is already known to have done. */
function stamp(): string {
  const vehicle = shown.peek();
  const times = vehicle?.stops.flatMap((stop) => [stop.actual_arrival, ...stop.visits.map(({ done_at }) => done_at)]) ?? [];
  const known = [...times, ...entries.peek().map(({ report }) => report.at)].flatMap((at) => (at ? [Date.parse(at)] : []));
  const at = Math.max((exactNow() ?? new Date()).getTime(), ...known);
  return new Date(Math.floor(at / 1000) * 1000).toISOString();
}

/** Keeps the manifest up to date: with the feed, with the clock's running, and with the line coming and going. */
export function followManifest(): () => void {
  const soon = gathered(() => void (vehicleId.peek() && readManifest()), GATHER_MS);
  const stops = [
    followEvents(soon, soon),
    keepDelivering(readManifest),
    effect(() => {
      if (!vehicleId.value) return;
      if (manifest.data.peek() && manifest.data.peek()!.id !== vehicleId.value) manifest.reset();
      soon();
    }),
  ];
  let last = 0;
  const look = () => {
    const isFast = !online.peek() || clock.peek()?.speed !== 1;
    if (document.hidden || manifest.busy.peek() || performance.now() - last < (isFast ? LOOK_FAST_MS : LOOK_MS)) return;
    if (clock.peek()?.paused && online.peek()) return;
    last = performance.now();
    soon();
  };
  const timer = setInterval(look, 1_000);
  document.addEventListener("visibilitychange", look);
  return () => {
    stops.forEach((stop) => stop());
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
