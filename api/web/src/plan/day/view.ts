import { signal } from "@preact/signals";

/** The vehicle whose stops are shown; the first one's where it does not run. */
export const chosenVehicle = signal("");
/** The wish whose ends are shown on the map. */
export const pointed = signal<string | null>(null);

export const point = (id: string): void => {
  pointed.value = pointed.value === id ? null : id;
};
