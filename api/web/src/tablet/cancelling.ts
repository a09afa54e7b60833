import { signal } from "@preact/signals";
import { cancelBooking } from "../api/calls";
import { restoreBooking } from "../api/resident";
import type { Booking } from "../api/types";
import { refreshUsual } from "./usual";
import { isOpen, rideById, rides } from "./rides";

/** What was cancelled last (a ride, its way home), which may be brought back; it stays until the next cancellation. */
export const cancelled = signal<Booking[]>([]);
export const restored = signal(false);
export const cancelError = signal<unknown>(null);
export const cancelBusy = signal(false);

async function doing(deed: () => Promise<void>): Promise<void> {
  if (cancelBusy.value) return;
  cancelBusy.value = true;
  cancelError.value = null;
  try {
    await deed();
  } catch (problem) {
    cancelError.value = problem;
  } finally {
    cancelBusy.value = false;
    await rides.refresh();
  }
}

/** A ride with the way home that waits for it: who does not go needs no bus back. */
export function withWayHome(ride: Booking): Booking[] {
  const home = ride.way_home_id ? rideById(ride.way_home_id) : undefined;
  return home && isOpen(home) ? [ride, home] : [ride];
}

export const cancel = (ride: Booking): Promise<void> =>
  doing(async () => {
    restored.value = false;
    cancelled.value = [];
    // The way home first: if the line breaks in between, the way there is still booked and says so.
    for (const each of withWayHome(ride).reverse()) {
      await cancelBooking(each.booking_id);
      cancelled.value = [{ ...each, status: "cancelled" }, ...cancelled.value];
    }
    refreshUsual(ride.rider.id);
  });

/** Undo: the same rides with the same promises, while there is room for them. */
export const restore = (): Promise<void> =>
  doing(async () => {
    for (const ride of cancelled.value) {
      await restoreBooking(ride.booking_id);
      cancelled.value = cancelled.value.slice(1);
      refreshUsual(ride.rider.id);
    }
    restored.value = true;
  });
