import { signal } from "@preact/signals";
import { getStudy } from "../calls";
import { draftOf } from "./copied";
import { active, draft, put } from "./draft";

export const copyFailure = signal<unknown>(null);
export const copying = signal(false);

/** Fills the form with a study's question, once: what is changed of it then stays, also over a reload. */
export async function copyStudy(id: string): Promise<void> {
  copyFailure.value = null;
  if (!id || draft.peek().copyOf === id) return;
  copying.value = true;
  try {
    const { asked } = await getStudy(id);
    put(draftOf(asked, id));
    active.value = 0;
  } catch (error) {
    copyFailure.value = error;
  } finally {
    copying.value = false;
  }
}

/** Whoever asks for a copy in so many words gets the study as it was asked, whatever became of an earlier copy. */
export function copyAnew(id: string): void {
  if (draft.peek().copyOf === id) draft.value = { ...draft.peek(), copyOf: "" };
}
