import { signal } from "@preact/signals";
import { getUsual, type UsualTrip } from "../../../api/resident";
import type { RiderCard as Rider } from "../calls";
import { focusSoon } from "../focus";
import { noteFailure, made } from "./asking";
import { calling, change, changeRider } from "./call";
import { DESTINATION, TRIPS } from "./ids";

const MOST_TRIPS = 9;

/** What the rider on the telephone usually asks for; null until it is known. */
export const trips = signal<UsualTrip[] | null>(null);

/** The rider's home and needs come with the name; the focus goes to the usual trips, or to where there are none. */
export async function chooseRider(rider: Rider): Promise<void> {
  [made.value, noteFailure.value, trips.value] = [null, null, null];
  changeRider(rider);
  focusSoon(DESTINATION);
  try {
    const usual = await getUsual(rider.id);
    if (calling.peek().rider?.id !== rider.id) return;
    trips.value = usual.trips.slice(0, MOST_TRIPS);
  } catch {
    // A booking can be made without them; where the line is down, the search says so.
    trips.value = [];
  }
  if (trips.value.length) focusSoon(TRIPS, hasGoneOn);
}

/** Whoever has begun to type where to is not taken elsewhere. */
const hasGoneOn = (active: Element | null) => !!calling.peek().destination || (active instanceof HTMLInputElement && active.value !== "");

export function changeOfRider(): void {
  trips.value = null;
  change({ rider: null, origin: null });
}
