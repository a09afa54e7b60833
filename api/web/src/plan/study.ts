import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ServiceProblem } from "../api/problem";
import { getStudy, type Study } from "./calls";

const LOOK_EVERY_MS = 700;

/** The study that is shown, as it was last read; null before. */
export const study = signal<Study | null>(null);
/** Why it could not be read the last time; null when it could. */
export const studyFailure = signal<unknown>(null);

export const isUnderWay = ({ status }: Pick<Study, "status">) => status === "queued" || status === "running";

/** The study whose answers are taken; those of another one that come late are dropped. */
let shown = "";

/** Shows the study `id` and follows it while it is being computed. */
export function useStudy(id: string): void {
  useEffect(() => followStudy(id), [id]);
}

/** Reads the study that is shown: again and again by itself, and at once after something was done to it. */
export async function readStudy(id: string): Promise<void> {
  try {
    const had = study.peek();
    const read = await getStudy(id, had?.study_id === id ? had.asked : undefined);
    if (id === shown) [study.value, studyFailure.value] = [read, null];
  } catch (error) {
    if (id === shown) studyFailure.value = error;
  }
}

function isGone(): boolean {
  const failure = studyFailure.peek();
  return failure instanceof ServiceProblem && failure.status === 404;
}

function followStudy(id: string): () => void {
  if (study.peek()?.study_id !== id) [study.value, studyFailure.value] = [null, null];
  shown = id;
  let [isOpen, timer] = [true, 0];
  const look = async () => {
    await readStudy(id);
    const read = study.peek();
    // A line that is down comes back, so what could not be read is asked for again; what was taken away does not.
    if (isOpen && !isGone() && (!read || isUnderWay(read) || studyFailure.peek())) timer = window.setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  void look();
  return () => {
    isOpen = false;
    clearTimeout(timer);
  };
}
