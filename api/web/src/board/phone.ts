import { signal } from "@preact/signals";
import { askForOffers, book } from "../api/calls";
import type { Answer, Booking, Offer, Rider } from "../api/types";
import { newKey } from "../common/keys";
import { isoAt, minutesOfText } from "../common/times";
import { day, plan } from "./state";

/** A phone booking as it is keyed in. */
export interface Call {
  rider: Rider | null;
  origin: string;
  destination: string;
  time: string;
  mode: "depart" | "arrive";
  seats: number;
  wheelchairs: number;
  parcels: number;
}

export const BLANK: Call = {
  rider: null, origin: "", destination: "", time: "10:00", mode: "depart", seats: 1, wheelchairs: 0, parcels: 0,
};

export const calling = signal<Call>(BLANK);
export const answer = signal<Answer | null>(null);
export const busy = signal(false);
export const failure = signal<unknown>(null);
export const made = signal<Booking | null>(null);

export function fill(part: Partial<Call>): void {
  calling.value = { ...calling.value, ...part };
  answer.value = null;
  made.value = null;
}

/** The rider's own home and needs come with the name. */
export function fillRider(rider: Rider): void {
  const { wheelchair, carer } = rider.needs;
  fill({
    rider, origin: rider.home_place_id, wheelchairs: wheelchair ? 1 : 0, seats: (wheelchair ? 0 : 1) + (carer ? 1 : 0),
  });
}

export const isComplete = ({ rider, origin, destination, time }: Call) => !!(rider && origin && destination && time);

export async function look(): Promise<void> {
  const { rider, origin, destination, time, mode, seats, wheelchairs, parcels } = calling.value;
  const at = isoAt(day.value, minutesOfText(time));
  await trying(async () => {
    answer.value = await askForOffers({
      rider_id: rider!.id, origin: { place_id: origin }, destination: { place_id: destination }, seats, wheelchairs, parcels,
      ...(mode === "depart" ? { depart_after: at } : { arrive_by: at }),
    });
  });
}

export async function take(offer: Offer): Promise<void> {
  await trying(async () => {
    made.value = await book(offer.offer_id, newKey());
    answer.value = null;
    calling.value = { ...BLANK, time: calling.value.time };
    await plan.refresh();
  });
}

async function trying(deed: () => Promise<void>): Promise<void> {
  busy.value = true;
  failure.value = null;
  try {
    await deed();
  } catch (error) {
    failure.value = error;
  } finally {
    busy.value = false;
  }
}
