import { computed, effect, signal } from "@preact/signals";
import { followEvents } from "../../api/live";
import { gathered } from "../../common/gather";
import { loaded } from "../../common/load";
import { access } from "../../common/session";
import { getRecord } from "./calls";
import { yearOf } from "./periods";

const GATHER_MS = 5_000;

/** The period that is shown, from the address. */
export const period = signal("");
export const record = loaded(() => getRecord(period.value));
/** The year around a month, for its trend. */
export const year = loaded(() => getRecord(yearOf(period.value)));

/** What was read, unless it is of another period than the one that is shown. */
export const shown = computed(() => (record.data.value?.period === period.value ? record.data.value : null));
export const shownYear = computed(() => (year.data.value?.period === yearOf(period.value) ? year.data.value : null));

/** Reads the period whenever it becomes another one, and again while today is among its days and something happens. */
export function followRecord(): () => void {
  const read = () => {
    void record.refresh();
    void year.refresh();
  };
  const soon = gathered(() => shown.peek()?.so_far && read(), GATHER_MS);
  const stopPeriod = effect(() => {
    if (period.value && access.value) read();
  });
  const stopFeed = followEvents(soon, soon);
  return () => {
    stopPeriod();
    stopFeed();
  };
}
