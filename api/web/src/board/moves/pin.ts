import { pinBooking, unpinBooking } from "../../api/hands";
import type { Booking } from "../../api/types";
import { plan } from "../state";
import { movesText } from "./messages";
import { done, undoFailure } from "./undo";

/** Keeps a booking on its vehicle, or lets it go to any again. */
export async function togglePin(booking: Booking): Promise<void> {
  const [id, vehicle] = [booking.booking_id, booking.vehicle];
  if (!vehicle || booking.status !== "confirmed") return;
  const set = (on: boolean) => (on ? pinBooking(id, vehicle.id) : unpinBooking(id));
  const was = booking.pinned;
  try {
    await set(!was);
    done({
      words: () => (was ? movesText().unpinned(booking.rider.name) : movesText().pinned(booking.rider.name)),
      deed: async () => {
        await set(was);
        await plan.refresh();
      },
    });
  } catch (error) {
    undoFailure.value = error;
  }
  await plan.refresh();
}
