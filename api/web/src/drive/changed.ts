import { effect, signal } from "@preact/signals";
import { speak } from "../comfort/speech";
import type { Text } from "../common/language";
import { say } from "../common/language";
import { text } from "./messages";
import { isLeft } from "./model";
import { acted, shown, takenBack } from "./state";
import { voice } from "./voice";

/** The stop that now comes first instead of another, through no doing of the driver's; null when there is none. */
export const changed = signal<Text | null>(null);

export const changeSeen = (): void => {
  changed.value = null;
};

/** Notices when the office puts another stop first. Gives the function that stops it. */
export function followChanges(): () => void {
  let first: string | null = null;
  let back = takenBack.peek();
  const stopClearing = effect(() => {
    if (acted.value) changed.value = null;
  });
  const stop = effect(() => {
    const vehicle = shown.value;
    if (!vehicle) return;
    const left = vehicle.stops.filter(isLeft);
    const passed = first === null || back !== takenBack.value || vehicle.stops.some(({ stop_id, state }) => stop_id === first && state === "done");
    const other = left[0]?.stop_id !== first;
    [first, back] = [left[0]?.stop_id ?? null, takenBack.value];
    if (!other || passed || !left[0] || vehicle.driven_by_demo) return;
    changed.value = left[0].place.name;
    if (voice.peek()) speak(text().changedTo(say(left[0].place.name)));
  });
  return () => {
    stop();
    stopClearing();
  };
}
