import type { StudySummary } from "../calls";

/** When a study was first seen on this page, and how far it was then. */
const firstSeen = new Map<string, { at: number; done: number; phase: StudySummary["phase"] }>();
const LEAST_MS = 1500;

/** How many seconds a study still takes, at the pace seen so far; null as long as that is a guess. */
export function secondsLeft({ study_id, done, total, phase, status }: StudySummary): number | null {
  if (status !== "running") return null;
  const first = firstSeen.get(study_id);
  if (!first || first.phase !== phase) {
    firstSeen.set(study_id, { at: performance.now(), done, phase });
    return null;
  }
  const [passed, run] = [performance.now() - first.at, done - first.done];
  return passed < LEAST_MS || run < 1 ? null : ((passed / run) * (total - done)) / 1000;
}
