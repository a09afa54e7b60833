import { computed, signal } from "@preact/signals";
import { getAlerts } from "../calls";
import { followed } from "../followed";

const LOOK_EVERY_MS = 5_000;

/** What matters on the day shown, the most urgent first, with those that somebody has seen to. Time alone changes it. */
export const alerts = followed((day) => getAlerts(day, true), LOOK_EVERY_MS);
export const withDone = signal(false);
export const shownAlerts = computed(() => (alerts.data.value ?? []).filter(({ done }) => withDone.value || !done));
/** How many nobody has seen to, for the panel's tab. */
export const alertCount = computed(() => (alerts.data.value ?? []).filter(({ done }) => !done).length);
/** Whether one of them is for now. */
export const isUrgent = computed(() => (alerts.data.value ?? []).some(({ done, severity }) => !done && severity === 3));
