import { computed, effect, signal } from "@preact/signals";
import { sendPosition } from "../api/cab";
import { exactNow } from "../common/clock";
import { online } from "../common/online";
import { shown } from "./state";
import { vehicleId } from "./vehicle";

const EVERY_MS = 10_000;
/** A fix worse than this (in metres) is that of a mobile mast, not of the vehicle. */
const WORST_METRES = 150;

export type Locating = "off" | "waiting" | "on" | "denied";

/** Whether this phone tells where it is. It does so only while a person drives. */
export const locating = signal<Locating>("off");

/** In a demo a vehicle may drive itself: then this phone is not in it. */
const isDriving = computed(() => shown.value?.status === "driving" && !shown.value.driven_by_demo);

/** Reports the position every ten seconds of the drive, and nothing at the stops. Gives the function that stops it. */
export function followPosition(): () => void {
  if (!("geolocation" in navigator)) return () => undefined;
  let [watch, sent] = [0, 0];
  const stopWatch = () => {
    if (watch) navigator.geolocation.clearWatch(watch);
    [watch, locating.value] = [0, "off"];
  };
  const found = ({ coords }: GeolocationPosition) => {
    locating.value = "on";
    if (coords.accuracy > WORST_METRES || performance.now() - sent < EVERY_MS) return;
    sent = performance.now();
    void tellPosition(coords.longitude, coords.latitude);
  };
  const failed = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => {
    locating.value = code === PERMISSION_DENIED ? "denied" : "waiting";
  };
  const stop = effect(() => {
    if (!isDriving.value) return stopWatch();
    if (watch) return;
    sent = performance.now() - EVERY_MS;
    locating.value = "waiting";
    watch = navigator.geolocation.watchPosition(found, failed, { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 });
  });
  return () => {
    stop();
    stopWatch();
  };
}

async function tellPosition(lon: number, lat: number): Promise<void> {
  const at = exactNow();
  if (!at || !online.peek()) return;
  try {
    await sendPosition(vehicleId.peek(), lon, lat, at.toISOString());
  } catch {
    // The next one comes in ten seconds; an old position helps nobody.
  }
}
