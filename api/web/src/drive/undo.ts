import { computed, signal } from "@preact/signals";
import { takeBack } from "../api/cab";
import { Unreachable } from "../api/problem";
import { now } from "../common/clock";
import { deliver } from "./deliver";
import { change, counted, type Counted, drop, entries } from "./queue";
import { readManifest, takenBack } from "./state";
import { vehicleId } from "./vehicle";

/** So long after it was reported something may be taken back. */
export const UNDO_SECONDS = 600;

export const undoing = signal(false);
export const undoError = signal<unknown>(null);

/** True while something was taken back that the service may have, and has not heard of that. */
export const isOwed = computed(() => entries.value.some(({ undone }) => undone));

/** The last report of this phone, while it may still be taken back. */
export const lastReport = computed<(Counted & { waits: boolean }) | null>(() => {
  const waiting = entries.value.filter(({ state, undone }) => state !== "counted" && !undone).at(-1);
  const last = waiting ?? counted.value.at(-1);
  if (!last || (now.value && now.value.getTime() - Date.parse(last.report.at) > UNDO_SECONDS * 1000)) return null;
  return { report: last.report, about: last.about, waits: !!waiting };
});

/** Takes the last report back. One that waits for the line is simply not sent; the service undoes the others. */
export async function undoLast(): Promise<void> {
  const last = lastReport.peek();
  if (!last || undoing.peek()) return;
  undoError.value = null;
  const id = last.report.event_id;
  const entry = entries.peek().find(({ report, state }) => report.event_id === id && state !== "counted");
  takenBack.value += 1;
  if (entry?.state === "fresh") return drop([id]);
  if (entry) {
    change([id], { undone: true, ahead: true });
    return deliver(readManifest);
  }
  undoing.value = true;
  try {
    await takeBack(vehicleId.peek(), id);
    counted.value = counted.peek().filter(({ report }) => report.event_id !== id);
    drop([id]);
  } catch (error) {
    undoError.value = error;
    if (!(error instanceof Unreachable)) counted.value = counted.peek().filter(({ report }) => report.event_id !== id);
  }
  await readManifest();
  undoing.value = false;
}
