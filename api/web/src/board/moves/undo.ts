import { signal } from "@preact/signals";

/** Something that was done and can be taken back. `deed` takes it back. */
export interface Undo { words: () => string; deed: () => Promise<void> }

const KEPT = 20;
const stack = signal<Undo[]>([]);

export const undoing = signal(false);
export const undoFailure = signal<unknown>(null);
/** What was taken back last, for those who cannot see it. */
export const undone = signal<(() => string) | null>(null);

export const lastDone = () => stack.value.at(-1) ?? null;

/** Keeps what was just done so that it can be taken back. */
export function done(undo: Undo): void {
  [undoFailure.value, undone.value] = [null, null];
  stack.value = [...stack.value.slice(1 - KEPT), undo];
}

/** Takes back what was done last. */
export async function undoLast(): Promise<void> {
  const last = stack.peek().at(-1);
  if (!last || undoing.peek()) return;
  [undoing.value, undoFailure.value] = [true, null];
  try {
    await last.deed();
    undone.value = last.words;
    stack.value = stack.peek().filter((each) => each !== last);
  } catch (error) {
    undoFailure.value = error;
  } finally {
    undoing.value = false;
  }
}

/** Lets go of it: the bar is closed. */
export function forgetDone(): void {
  [stack.value, undoFailure.value, undone.value] = [[], null, null];
}
