import { bookingById } from "../state";
import { setActive } from "../timeline/active";
import { NOBODY } from "../timeline/rows";

/** Brings the focus back to a ride where it now is, unless somebody has gone on elsewhere with it. */
export function focusRide(bookingId: string): void {
  requestAnimationFrame(() => {
    const at = document.activeElement;
    if (at && at !== document.body && at.isConnected) return;
    const booking = bookingById.peek().get(bookingId);
    if (booking) setActive(booking.vehicle?.id ?? NOBODY, bookingId, true);
  });
}
