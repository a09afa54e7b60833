import { computed } from "@preact/signals";
import { followEvents } from "../api/live";
import { getBookings } from "../api/calls";
import { gathered } from "../common/gather";
import { loaded } from "../common/load";

const LOOK_EVERY_MS = 15_000;
const GATHER_MS = 1_000;

/** The rides of this tablet's riders. */
export const rides = loaded(getBookings);

const OPEN = new Set(["confirmed", "aboard"]);

export const openRides = computed(() =>
  (rides.data.value ?? [])
    .filter((ride) => OPEN.has(ride.status))
    .sort((a, b) => a.pickup_window.start.localeCompare(b.pickup_window.start)),
);
export const pastRides = computed(() =>
  (rides.data.value ?? [])
    .filter((ride) => !OPEN.has(ride.status))
    .sort((a, b) => b.pickup_window.start.localeCompare(a.pickup_window.start))
    .slice(0, 5),
);

/** Keeps the rides up to date: on each event of the feed, and now and then in case the feed is silent. */
export function followRides(): () => void {
  const soon = gathered(() => void rides.refresh(), GATHER_MS);
  const stop = followEvents(soon, soon);
  const interval = setInterval(soon, LOOK_EVERY_MS);
  return () => {
    stop();
    clearInterval(interval);
  };
}
