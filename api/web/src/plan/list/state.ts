import { signal } from "@preact/signals";
import { loaded } from "../../common/load";
import { getStudies } from "../calls";
import { isUnderWay } from "../study";

const LOOK_EVERY_MS = 1500;

/** The newest studies. */
export const studies = loaded(getStudies);
/** What was deleted last, by its name. */
export const removed = signal("");

/** Follows the list while anything in it is being computed. */
export function followStudies(): () => void {
  let [isOpen, timer] = [true, 0];
  const look = async () => {
    await studies.refresh();
    const isBusy = studies.error.peek() || studies.data.peek()?.some(isUnderWay);
    if (isOpen && isBusy) timer = window.setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  void look();
  return () => {
    isOpen = false;
    clearTimeout(timer);
    removed.value = "";
  };
}
