import { computed } from "@preact/signals";
import { getNotes } from "../calls";
import { followed } from "../followed";

/** What the shift before left to be done, and what was done of it on the day shown. */
export const notes = followed(getNotes);
export const openNotes = computed(() => (notes.data.value ?? []).filter(({ done_at }) => !done_at));
export const doneNotes = computed(() => (notes.data.value ?? []).filter(({ done_at }) => done_at));
/** How many are open, for the panel's tab. */
export const noteCount = computed(() => openNotes.value.length);
