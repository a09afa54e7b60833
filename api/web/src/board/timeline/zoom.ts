import { computed, signal } from "@preact/signals";
import { now, today } from "../../common/clock";
import { minutesOf, minutesOfText } from "../../common/times";
import { town } from "../../common/town";
import { day, vehicles } from "../state";
import { MANY } from "./rows";
import { scaleFor, scaleOf, type Scale } from "./scale";

/** How much of the day is shown; null is the whole day. */
const HOURS: (number | null)[] = [null, 6, 3];
const STEP_MINUTES = 15;
const LATEST_MINUTE = 24 * 60;

/** What the dispatcher chose; null while it is up to the page. */
const level = signal<number | null>(null);
/** The middle of what is shown, in minutes since midnight; null follows the clock. */
const centre = signal<number | null>(null);

// Rounded, so that the ticking clock does not draw the whole timeline anew.
const quarter = computed(() => (now.value ? Math.floor(minutesOf(now.value) / STEP_MINUTES) * STEP_MINUTES : 0));
export const showsNow = computed(() => day.value === today.value);

/** A fleet with many rides is first shown around now, where its names can be read. */
const current = computed(() => level.value ?? (vehicles.value.length > MANY && showsNow.value ? HOURS.length - 1 : 0));

const whole = computed(() => {
  const { opens, closes } = town.data.value!.hours;
  return scaleFor(vehicles.value, minutesOfText(opens), minutesOfText(closes));
});

/** Kept as it was while neither end moves, so that nothing is drawn anew for it. */
let kept: Scale = { from: 0, to: 1 };
export const scale = computed<Scale>(() => {
  const made = shownStretch();
  if (made.from !== kept.from || made.to !== kept.to) kept = made;
  return kept;
});

function shownStretch(): Scale {
  const hours = HOURS[current.value];
  if (!hours) return whole.value;
  // A quarter of what is shown is past: what comes matters more.
  const middle = centre.value ?? (showsNow.value ? quarter.value + hours * 15 : (whole.value.from + whole.value.to) / 2);
  return scaleOf(middle - hours * 30, hours * 60);
}

export const isWhole = computed(() => !HOURS[current.value]);
export const canZoomIn = computed(() => current.value < HOURS.length - 1);
export const followsNow = computed(() => showsNow.value && centre.value === null);

export function zoomBy(steps: number): void {
  level.value = Math.max(0, Math.min(HOURS.length - 1, current.value + steps));
}

/** Moves by a part of what is shown, later when positive. */
export function panBy(part: number): void {
  const { from, to } = scale.value;
  showAround((from + to) / 2 + (to - from) * part);
}

export function toNow(): void {
  centre.value = null;
}

/** Another day begins at its own start. */
export function forgetPlace(): void {
  [level.value, centre.value] = [null, null];
}

function showAround(minutes: number): void {
  const half = (scale.value.to - scale.value.from) / 2;
  centre.value = Math.max(half, Math.min(LATEST_MINUTE - half, Math.round(minutes / STEP_MINUTES) * STEP_MINUTES));
}

/** Moves so that a stretch is seen, if it is not. */
export function revealTimes(start: number, end: number): void {
  const { from, to } = scale.peek();
  if (!isWhole.peek() && (end < from || start > to)) showAround((start + end) / 2);
}
