import { computed, effect, signal } from "@preact/signals";
import { getManifest, sendVehicleEvent } from "../api/calls";
import { followEvents } from "../api/live";
import type { VehicleEventAsked } from "../api/types";
import { clock } from "../common/clock";
import { gathered } from "../common/gather";
import { loaded } from "../common/load";
import { recall, remember } from "../common/memory";
import { me } from "../common/town";

const GATHER_MS = 400;
const LOOK_EVERY_MS = 3_000;

export const vehicleId = computed(() => me.data.value?.vehicle_id ?? "");
export const manifest = loaded(() => getManifest(vehicleId.value));
export const sending = signal(false);
export const failure = signal<unknown>(null);

export type Theme = "day" | "night";
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
export const theme = signal<Theme>(recall<Theme>("drive.theme") ?? (dark ? "night" : "day"));

effect(() => {
  document.documentElement.dataset.theme = theme.value;
  remember("drive.theme", theme.value);
});

/** Tells the service what happened, and shows the manifest as it is then. */
export async function tell(event: VehicleEventAsked): Promise<void> {
  if (sending.value) return;
  sending.value = true;
  try {
    await sendVehicleEvent(vehicleId.value, event);
    failure.value = null;
  } catch (error) {
    failure.value = error;
  }
  await manifest.refresh();
  sending.value = false;
}

/** Keeps the manifest up to date: with the feed, and with the clock's running. */
export function followManifest(): () => void {
  const soon = gathered(() => void manifest.refresh(), GATHER_MS);
  const stop = followEvents(soon, soon);
  const interval = setInterval(() => !clock.peek()?.paused && !document.hidden && soon(), LOOK_EVERY_MS);
  soon();
  return () => {
    stop();
    clearInterval(interval);
  };
}
