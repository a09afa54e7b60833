import { batch, computed, signal } from "@preact/signals";
import { askForOffers } from "../../../api/calls";
import { ServiceProblem } from "../../../api/problem";
import { bookRide, type WayHomeAsked } from "../../../api/resident";
import type { Answer, Booking, Offer, RequestAsked } from "../../../api/types";
import { today } from "../../../common/clock";
import { newKey } from "../../../common/keys";
import { token } from "../../../common/session";
import { isoAt } from "../../../common/times";
import { writeBookingNote } from "../calls";
import { day, plan } from "../../state";
import { askedPlace, BLANK, type Call, calling } from "./call";

/** What the service answered to the call as it was asked; null once anything of the call was changed. */
export interface Answered { there: Answer; home: Answer | null; asked: Call }

const given = signal<Answered | null>(null);
export const answer = computed(() => (given.value && isSame(given.value.asked, calling.value) ? given.value : null));
export const chosenThere = signal(0);
export const chosenHome = signal(0);
export const busy = signal<"looking" | "booking" | null>(null);
export const failure = signal<unknown>(null);
/** The booking that was just made, with what was agreed about the way home. */
export const made = signal<{ booking: Booking; wayHome: WayHomeAsked } | null>(null);
/** A word for the driver that could not be kept, though the ride is booked. */
export const noteFailure = signal<{ note: string; error: unknown } | null>(null);

/** The day asked about: the one chosen in the call, else the board's unless that is over. */
export const callDay = computed(() => calling.value.date || (day.value > today.value ? day.value : today.value));

/** A word for the driver is not part of what offers are asked for. */
const isSame = (a: Call, b: Call) => (Object.keys(a) as (keyof Call)[]).every((key) => key === "note" || a[key] === b[key]);

export const offersOf = (one: Answer | null): Offer[] => (one ? (one.offers.length ? one.offers : (one.refusal?.alternatives ?? [])) : []);

export function look(): Promise<void> {
  const asked = calling.value;
  return trying("looking", async () => {
    const home = asked.wayHome === "at" ? askForOffers(wayBack(asked)) : null;
    const [there, back] = await Promise.all([askForOffers(wayThere(asked)), home]);
    batch(() => {
      [given.value, chosenThere.value, chosenHome.value] = [{ there, home: back, asked }, 0, 0];
    });
  });
}

function wayThere(call: Call): RequestAsked {
  const at = isoAt(callDay.peek(), call.minutes!);
  return {
    ...partyOf(call), origin: askedPlace(call.origin!), destination: askedPlace(call.destination!),
    ...(call.connection ? { connection: call.connection } : call.mode === "depart" ? { depart_after: at } : { arrive_by: at }),
  };
}

const wayBack = (call: Call): RequestAsked => ({
  ...partyOf(call), origin: askedPlace(call.destination!), destination: askedPlace(call.origin!),
  depart_after: isoAt(callDay.peek(), call.homeMinutes!),
});

const partyOf = ({ rider, seats, wheelchairs, parcels }: Call) => ({ rider_id: rider!.id, seats, wheelchairs, parcels });

/** Problems after which the same wish may still be had, on offers that are asked for anew. */
const GONE = new Set(["offer-expired", "offer-gone", "unknown-offer"]);

/** The same offer tried again is the same booking: an answer that was lost is asked for with the same key. */
let tried = { offers: "", key: "" };

export function take(): Promise<void> {
  const { there, home, asked } = answer.value!;
  const [outward, back] = [offersOf(there)[chosenThere.value]!, offersOf(home)[chosenHome.value]];
  const wayHome: WayHomeAsked = asked.wayHome === "at" ? { kind: "at", offer: back! } : { kind: asked.wayHome };
  const offers = `${outward.offer_id} ${back?.offer_id ?? asked.wayHome}`;
  if (tried.offers !== offers) tried = { offers, key: newKey() };
  const note = calling.value.note.trim();
  return booking(async () => {
    const ride = await bookRide(outward.offer_id, wayHome, tried.key, token.value);
    batch(() => ([made.value, given.value, noteFailure.value] = [{ booking: ride, wayHome }, null, null]));
    if (note) await keepNote(ride.booking_id, note);
    calling.value = { ...BLANK, date: asked.date };
    await plan.refresh();
  });
}

async function booking(deed: () => Promise<void>): Promise<void> {
  await trying("booking", deed);
  const error = failure.peek();
  if (!(error instanceof ServiceProblem) || !GONE.has(error.slug)) return;
  await look();
  failure.value ??= error;
}

/** The ride is booked, whatever becomes of the note: what failed is told, and can be tried again. */
export async function keepNote(bookingId: string, note: string): Promise<void> {
  try {
    await writeBookingNote(bookingId, note);
    noteFailure.value = null;
  } catch (error) {
    noteFailure.value = { note, error };
  }
}

/** The telephone is on the hook: nothing of this call is left. */
export function newCall(): void {
  batch(() => {
    [calling.value, given.value, made.value, failure.value, noteFailure.value] = [BLANK, null, null, null, null];
  });
}

async function trying(what: "looking" | "booking", deed: () => Promise<void>): Promise<void> {
  if (busy.peek()) return;
  [busy.value, failure.value] = [what, null];
  try {
    await deed();
  } catch (error) {
    failure.value = error;
  } finally {
    busy.value = null;
  }
}
