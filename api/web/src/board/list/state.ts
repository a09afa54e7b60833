import { computed, signal } from "@preact/signals";
import { today } from "../../common/clock";
import { bookings, day } from "../state";
import { found, type Wanted } from "./search";

export const query = signal("");
export const slack = signal<Wanted["slack"]>("every");
/** On the day itself what is over is out of the way; a day that is over is read as a whole. */
const wished = signal<boolean | null>(null);
export const onlyOpen = computed(() => wished.value ?? day.value === today.value);

export function wishOnlyOpen(only: boolean): void {
  wished.value = only;
}

export const listed = computed(() => found(bookings.value, { query: query.value, onlyOpen: onlyOpen.value, slack: slack.value }));
