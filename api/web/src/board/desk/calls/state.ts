import { computed } from "@preact/signals";
import { getCalls } from "../calls";
import { followed } from "../followed";

/** Whom to call on the day shown; those not told yet first. */
export const calls = followed(getCalls);
export const untold = computed(() => (calls.data.value ?? []).filter(({ told_at }) => !told_at));
export const told = computed(() => (calls.data.value ?? []).filter(({ told_at }) => told_at));
/** How many have not been told yet, for the panel's tab. */
export const callCount = computed(() => untold.value.length);
