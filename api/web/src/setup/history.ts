import { computed, signal } from "@preact/signals";
import type { Draft } from "./model";

/** All that was, what is, and what was undone. */
const past = signal<Draft[]>([]);
const future = signal<Draft[]>([]);
export const draft = signal<Draft>({ stops: [], walk: 200 });
/** The draft as the folder has it. */
const kept = signal<Draft | null>(null);

export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);
export const isChanged = computed(() => kept.value !== null && JSON.stringify(draft.value) !== JSON.stringify(kept.value));

/** The folder's own: nothing to undo. */
export function begin(first: Draft): void {
  [past.value, future.value] = [[], []];
  draft.value = kept.value = first;
}

/** What was just saved is the folder's own; it can still be undone. */
export function keep(saved: Draft): void {
  draft.value = kept.value = saved;
}

export function change(next: Draft): void {
  past.value = [...past.value, draft.value];
  future.value = [];
  draft.value = next;
}

/** The same step, told more exactly: a stop at its road, a new one with its name. */
export function settle(exact: Draft): void {
  draft.value = exact;
}

export function undo(): boolean {
  const last = past.value.at(-1);
  if (!last) return false;
  future.value = [draft.value, ...future.value];
  past.value = past.value.slice(0, -1);
  draft.value = last;
  return true;
}

export function redo(): boolean {
  const [next, ...rest] = future.value;
  if (!next) return false;
  past.value = [...past.value, draft.value];
  future.value = rest;
  draft.value = next;
  return true;
}
