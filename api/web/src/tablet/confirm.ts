import { effect, signal } from "@preact/signals";
import { book } from "../api/calls";
import { ServiceProblem, Unreachable } from "../api/problem";
import type { Booking, Offer } from "../api/types";
import { newKey } from "../common/keys";
import { forget, recall, remember } from "../common/memory";
import { online } from "../common/online";
import { go } from "../common/route";
import { token } from "../common/session";
import { draft, rememberTrip } from "./draft";
import { answer, chosen, offersOf, sameAs, searchAgain } from "./offers";
import { rides } from "./rides";

const RETRY_MS = [500, 1_000, 2_000, 4_000, 8_000];
/** Problems after which the same wish may still be had; any other answer is for the person to read. */
const GONE = new Set(["offer-expired", "offer-gone", "unknown-offer"]);
const PENDING = "pending-confirmation";

/** A confirmation that was pressed and has no answer yet; it outlives the page, so that it is never lost. */
interface Pending { offer: Offer; key: string }

export const pending = signal<Pending | null>(recall<Pending>(PENDING));
export const booked = signal<Booking | null>(null);
export const confirmError = signal<unknown>(null);
let sending = false;

function setPending(value: Pending | null): void {
  pending.value = value;
  if (value) remember(PENDING, value);
  else forget(PENDING);
}

/** Confirms the offer, however often it takes: the key makes the tries one booking. */
export async function confirm(offer: Offer): Promise<void> {
  if (pending.value) return;
  confirmError.value = null;
  setPending({ offer, key: newKey() });
  await send();
}

/** Stops trying. What was sent may still have arrived: the rides are read again. */
export function stopSending(): void {
  setPending(null);
  void rides.refresh();
}

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
async function sendOnce({ offer, key }: Pending): Promise<boolean> {
  try {
    const booking = await book(offer.offer_id, key);
    setPending(null);
    booked.value = booking;
    rememberTrip(draft.value);
    void rides.refresh();
    go("booked", true);
  } catch (error) {
    if (error instanceof Unreachable || isPassing(error)) return false;
    setPending(null);
    return answerNo(offer, error);
  }
  return true;
}

const isPassing = (error: unknown) => error instanceof ServiceProblem && [502, 503, 504].includes(error.status);

/**
 * The offer is gone: look again. The very same promise is taken if it is still there (false: send once more),
 * else the person chooses.
 */
async function answerNo(offer: Offer, error: unknown): Promise<boolean> {
  const gone = error instanceof ServiceProblem && GONE.has(error.slug);
  if (!gone || !draft.value.destination) {
    confirmError.value = error;
    return true;
  }
  await searchAgain("changed");
  const same = sameAs(offer, offersOf(answer.value));
  if (!same) {
    go("offers", true);
    return true;
  }
  chosen.value = same;
  setPending({ offer: same, key: newKey() });
  return false;
}

/** Takes up a confirmation that was pressed before the page was closed or the line went down. */
export function resumeSending(): void {
  effect(() => {
    if (online.value && token.value && pending.value) queueMicrotask(() => void send());
  });
}
