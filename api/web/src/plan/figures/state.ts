import { computed, effect } from "@preact/signals";
import { getFigures } from "../../api/calls";
import { followEvents } from "../../api/live";
import { today } from "../../common/clock";
import { gathered } from "../../common/gather";
import { loaded } from "../../common/load";
import { access } from "../../common/session";
import { place } from "../frame/place";

const GATHER_MS = 500;

/** The day whose figures are shown: from the address (`#/day/2026-11-26`), else today. */
export const day = computed(() => (place.value.view === "figures" ? place.value.date : today.value));
export const figures = loaded(() => getFigures(day.value));

/** Keeps the day's figures up to date with the feed. */
export function followFigures(): () => void {
  const soon = gathered(() => void figures.refresh(), GATHER_MS);
  const stopFeed = followEvents((event) => event.date === day.peek() && soon(), soon);
  const stopDay = effect(() => {
    if (day.value && access.value) soon();
  });
  return () => {
    stopFeed();
    stopDay();
  };
}
