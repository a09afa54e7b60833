import { signal } from "@preact/signals";
import { cancelBooking } from "../api/calls";
import { restoreBooking } from "../api/resident";
import type { Booking } from "../api/types";
import { refreshUsual } from "./usual";
import { rides } from "./rides";

/** The ride that was cancelled last, which may be brought back; it stays until another step is taken with it. */
export const cancelled = signal<Booking | null>(null);
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

export const cancel = (ride: Booking): Promise<void> =>
  doing(async () => {
    restored.value = false;
    await cancelBooking(ride.booking_id);
    cancelled.value = ride;
    refreshUsual(ride.rider.id);
  });

/** Undo: the same ride with the same promise, while there is room for it. */
export const restore = (): Promise<void> =>
  doing(async () => {
    const ride = cancelled.value;
    if (!ride) return;
    await restoreBooking(ride.booking_id);
    [cancelled.value, restored.value] = [null, true];
    refreshUsual(ride.rider.id);
  });
