import { computed } from "@preact/signals";
import { followEvents } from "../api/live";
import { getBookings } from "../api/calls";
import { getStanding } from "../api/resident";
import { gathered } from "../common/gather";
import { loaded } from "../common/load";
import { token } from "../common/session";

const LOOK_EVERY_MS = 15_000;
const GATHER_MS = 1_000;

/** The rides of this tablet's riders. */
export const rides = loaded(getBookings);
/** What they do every week. */
export const standing = loaded(getStanding);

const OPEN = new Set(["confirmed", "aboard"]);

export const isOpen = (ride: { status: string }): boolean => OPEN.has(ride.status);

export const openRides = computed(() =>
  (rides.data.value ?? [])
    .filter(isOpen)
    .sort((a, b) => a.pickup_window.start.localeCompare(b.pickup_window.start)),
);
export const pastRides = computed(() =>
  (rides.data.value ?? [])
    .filter((ride) => !isOpen(ride))
    .sort((a, b) => b.pickup_window.start.localeCompare(a.pickup_window.start))
    .slice(0, 5),
);

export const rideById = (id: string) => (rides.data.value ?? []).find((ride) => ride.booking_id === id);

/** Keeps the rides up to date: on each event of the feed, and now and then in case the feed is silent. */
export function followRides(): () => void {
  const soon = gathered(() => {
    if (!token.value) return;
    void rides.refresh();
    void standing.refresh();
  }, GATHER_MS);
  const stop = followEvents(soon, soon);
  const interval = setInterval(soon, LOOK_EVERY_MS);
  return () => {
    stop();
    clearInterval(interval);
  };
}
