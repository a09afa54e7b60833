import { signal } from "@preact/signals";
import { askForOffers } from "../api/calls";
import type { Answer, Offer, RequestAsked } from "../api/types";
import { draft, requestOf } from "./draft";

/** The service's answer to the wish, and the offer the person chose from it. */
export const answer = signal<Answer | null>(null);
export const chosen = signal<Offer | null>(null);
export const searching = signal(false);
export const searchError = signal<unknown>(null);
/** Why the offers shown are not those seen before. */
export const renewed = signal<"" | "refreshed" | "changed">("");

let asked: RequestAsked | null = null;
let tries = 0;

/** Asks for offers for the wish as it stands. */
export async function search(): Promise<void> {
  chosen.value = null;
  renewed.value = "";
  answer.value = null;
  asked = requestOf(draft.value);
  await ask();
}

/** Asks for the same once more, because the offers have run out; the wish "as soon as possible" moves on. */
export async function searchAgain(why: "refreshed" | "changed"): Promise<void> {
  asked = draft.value.mode === "asap" || !asked ? requestOf(draft.value) : asked;
  await ask();
  renewed.value = why;
}

async function ask(): Promise<void> {
  const mine = ++tries;
  searching.value = true;
  searchError.value = null;
  try {
    const given = await askForOffers(asked!);
    if (mine === tries) answer.value = given;
  } catch (error) {
    if (mine === tries) searchError.value = error;
  } finally {
    if (mine === tries) searching.value = false;
  }
}

/** Every offer of an answer: those for the wish, else those at other times. */
export const offersOf = (given: Answer | null): Offer[] =>
  given ? (given.offers.length ? given.offers : (given.refusal?.alternatives ?? [])) : [];

/** The same promise among newer offers, if it is still to be had. */
export function sameAs(old: Offer, offers: Offer[]): Offer | undefined {
  return offers.find(
    (offer) =>
      offer.pickup_window.start === old.pickup_window.start && offer.latest_arrival === old.latest_arrival,
  );
}
