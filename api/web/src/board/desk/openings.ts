import { chooseBooking } from "../state";

/**
 * What parts of the desk open elsewhere on the board. The board's frame puts its own ways here; until then a booking
 * is at least chosen, so that it is shown in every view.
 */
export const openings = {
  phone: (): void => {},
  calls: (): void => {},
  move: (bookingId: string): void => chooseBooking(bookingId),
};
