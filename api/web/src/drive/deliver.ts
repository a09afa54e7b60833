import { batch, effect } from "@preact/signals";
import { sendReports, takeBack, type Verdict } from "../api/cab";
import { ServiceProblem, Unreachable } from "../api/problem";
import { online } from "../common/online";
import { token } from "../common/session";
import { bodyOf } from "./model";
import { change, count, counted, drop, type Entry, entries, refuse } from "./queue";
import { vehicleId } from "./vehicle";

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const MOST_AT_ONCE = 200;
const CLOCK_TRIES = 3;

let [running, tries, timer] = [false, 0, 0];
const corrected = new Map<string, number>();

/** Sends what waits, in the order in which it happened; `known` reads the manifest anew after each part. */
export async function deliver(known: () => Promise<void>): Promise<void> {
  if (running || !token.peek()) return;
  running = true;
  clearTimeout(timer);
  try {
    while (await deliverSome()) {
      tries = 0;
      await known();
    }
  } catch (error) {
    if (!isPassing(error)) throw error;
    change(entries.peek().map(({ report }) => report.event_id), { ahead: true });
    timer = window.setTimeout(() => void deliver(known), RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)]);
  } finally {
    running = false;
  }
}

/** Sends again as soon as the line is back. */
export function keepDelivering(known: () => Promise<void>): () => void {
  return effect(() => {
    if (online.value && vehicleId.value) queueMicrotask(() => void deliver(known));
  });
}

/** One step: true when there may be more to do. Throws what may pass. */
async function deliverSome(): Promise<boolean> {
  const [id, all] = [vehicleId.peek(), entries.peek()];
  const owed = all.find(({ state, undone }) => state === "counted" && undone);
  if (owed) return undo(id, owed);
  const run = upToUndone(all.filter(({ state }) => state !== "counted"));
  if (!id || !run.length) return false;
  const ids = run.map(({ report }) => report.event_id);
  change(ids, { state: "tried" });
  settle(ids, await judged(id, run));
  return true;
}

/** The first reports that wait; one that was taken back ends them, for its undoing comes before what follows. */
function upToUndone(waiting: Entry[]): Entry[] {
  const end = waiting.findIndex(({ undone }) => undone);
  return waiting.slice(0, Math.min(end < 0 ? waiting.length : end + 1, MOST_AT_ONCE));
}

/** The verdicts; what was refused as a whole (a key for another vehicle) is refused one by one. */
async function judged(id: string, run: Entry[]): Promise<Verdict[]> {
  try {
    return await sendReports(id, run.map(({ report }) => bodyOf(report)));
  } catch (error) {
    if (isPassing(error) || !(error instanceof ServiceProblem)) throw error;
    return run.map(({ report }) => ({ eventId: report.event_id, problem: error }));
  }
}

function settle(ids: string[], verdicts: Verdict[]): void {
  batch(() => {
    for (const { eventId, problem } of verdicts) {
      if (!ids.includes(eventId)) continue;
      if (!problem) count(eventId);
      else if (!correctClock(eventId, problem)) refuse(eventId, problem);
    }
  });
}

/** A report from the future is from now: this page had not yet heard that the service's clock was stopped or slowed. */
function correctClock(eventId: string, { slug, extra }: ServiceProblem): boolean {
  const before = corrected.get(eventId) ?? 0;
  const { now } = (extra.data ?? {}) as { now?: string };
  if (slug !== "event-in-future" || !now || before >= CLOCK_TRIES) return false;
  corrected.set(eventId, before + 1);
  const entry = entries.peek().find(({ report }) => report.event_id === eventId)!;
  change([eventId], { state: "fresh", report: { ...entry.report, at: now } });
  return true;
}

async function undo(id: string, { report }: Entry): Promise<true> {
  try {
    await takeBack(id, report.event_id);
  } catch (error) {
    if (isPassing(error)) throw error;
    // It cannot be taken back any more: it stays counted, and the manifest shows it.
    change([report.event_id], { undone: false });
    return true;
  }
  counted.value = counted.peek().filter((one) => one.report.event_id !== report.event_id);
  drop([report.event_id]);
  return true;
}

/** No line, a server that is restarting, or too many calls: the same again may go well. A key that ended is no verdict. */
function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ServiceProblem && (error.status >= 500 || [401, 408, 429].includes(error.status)));
}
