import { effect, signal } from "@preact/signals";
import { bookRide } from "../api/resident";
import { ServiceProblem, Unreachable } from "../api/problem";
import type { Booking, Offer } from "../api/types";
import { newKey } from "../common/keys";
import type { Text } from "../common/language";
import { forget, recall, remember } from "../common/memory";
import { online } from "../common/online";
import { go } from "../common/route";
import { inTurn, token } from "../common/session";
import { type Draft, draft, rememberTrip } from "./draft";
import { answer, chosen, offersOf, sameAs, searchAgain } from "./offers";
import { rides } from "./rides";
import { refreshUsual } from "./usual";

const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** Problems after which the same wish may still be had; any other answer is for the person to read. */
const GONE = new Set(["offer-expired", "offer-gone", "unknown-offer"]);
const [PENDING, FAILED] = ["pending-confirmation", "failed-confirmation"];

/**
 * A confirmation that was pressed and has no answer yet; it outlives the page, so that it is never lost, and
 * carries its own token, so that it goes on when its person has left a shared tablet.
 */
export interface Pending { offer: Offer; key: string; wish: Draft; token: string }

/** A confirmation that was refused while nobody was on the page where that would be read. */
export interface Failed { riderName: string; offer: Offer; slug: string; message: Text | null }

export const pending = signal<Pending | null>(recall<Pending>(PENDING));
export const failed = signal<Failed | null>(recall<Failed>(FAILED));
export const booked = signal<Booking | null>(null);
/** The rider whose confirmation arrived after they had left a shared tablet. */
export const bookedFor = signal<string | null>(null);
export const confirmError = signal<unknown>(null);
/** True when what is gone is the way home alone. */
export const homeGone = signal(false);
let sending = false;

function setPending(value: Pending | null): void {
  pending.value = value;
  if (value) remember(PENDING, value);
  else forget(PENDING);
}

function setFailed(value: Failed | null): void {
  failed.value = value;
  if (value) remember(FAILED, value);
  else forget(FAILED);
}

/** Confirms the offer, however often it takes: the key makes the tries one booking. */
export async function confirm(offer: Offer): Promise<void> {
  if (pending.value) return;
  confirmError.value = null;
  homeGone.value = false;
  setPending({ offer, key: newKey(), wish: draft.value, token: token.value! });
  await send();
}

/** Stops trying. What was sent may still have arrived: the rides are read again. */
export function stopSending(): void {
  setPending(null);
  void rides.refresh();
}

export const failureRead = (): void => setFailed(null);

async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    for (let tries = 0; pending.value; tries += 1) {
      if (await sendOnce(pending.value)) return;
      await new Promise((resume) => setTimeout(resume, RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]));
    }
  } finally {
    sending = false;
  }
}

/** True when there is an answer, good or bad; false when it must be sent (again). */
async function sendOnce(sent: Pending): Promise<boolean> {
  try {
    const booking = await bookRide(sent.offer.offer_id, sent.wish.wayHome, sent.key, sent.token);
    setPending(null);
    arrived(sent, booking);
  } catch (error) {
    if (error instanceof Unreachable || isPassing(error)) return false;
    setPending(null);
    return answerNo(sent, error);
  }
  return true;
}

function arrived(sent: Pending, booking: Booking): void {
  if (!isTheirs(sent)) {
    bookedFor.value = booking.rider.name;
    return;
  }
  booked.value = booking;
  rememberTrip(sent.wish);
  void rides.refresh();
  refreshUsual(booking.rider.id);
  go("booked", true);
}

/** Whether the person who pressed is still the one at the tablet. */
const isTheirs = (sent: Pending) => sent.token === token.value;

const isPassing = (error: unknown) => error instanceof ServiceProblem && [502, 503, 504].includes(error.status);

/**
 * The offer is gone: look again. The very same promise is taken if it is still there (false: send once more),
 * else the person chooses. Whoever is not at that screen finds the refusal waiting.
 */
async function answerNo(sent: Pending, error: unknown): Promise<boolean> {
  const gone = error instanceof ServiceProblem && GONE.has(error.slug);
  if (!isTheirs(sent) || (!gone && !draft.value.destination)) {
    const [slug, message] = error instanceof ServiceProblem ? [error.slug, error.text] : ["", null];
    setFailed({ riderName: sent.wish.rider?.name ?? "", offer: sent.offer, slug, message });
    return true;
  }
  if (!draft.value.destination) draft.value = sent.wish;
  if (error instanceof ServiceProblem && error.extra.which === "way_home") return homeIsGone(sent);
  if (!gone) {
    confirmError.value = error;
    go("confirm", true);
    return true;
  }
  await searchAgain("changed");
  const same = sameAs(sent.offer, offersOf(answer.value));
  if (!same) {
    go("offers", true);
    return true;
  }
  chosen.value = same;
  setPending({ ...sent, offer: same, key: newKey() });
  return false;
}

function homeIsGone(sent: Pending): true {
  chosen.value = sent.offer;
  homeGone.value = true;
  go("confirm", true);
  return true;
}

/** Takes up a confirmation that was pressed before the page was closed or the line went down. */
export function resumeSending(): void {
  effect(() => {
    if (online.value && pending.value && (token.value || inTurn.value)) queueMicrotask(() => void send());
  });
}
