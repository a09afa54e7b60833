import { signal } from "@preact/signals";

/** The vehicle whose stops are shown; the first one's where it does not run. */
export const chosenVehicle = signal("");
/** The wish whose ends are shown on the map. */
export const pointed = signal<string | null>(null);

/** Shows a wish on the map, and the map if it is out of sight; or no longer shows it. */
export function point(id: string): void {
  pointed.value = pointed.value === id ? null : id;
  if (pointed.value) document.querySelector(".day-map")?.scrollIntoView({ block: "nearest" });
}
