import { computed } from "@preact/signals";
import { loaded } from "../../common/load";
import { getBase, type Base } from "../calls";

/** The town as it is, which every field is shown beside. */
export const base = loaded(getBase);

export type BaseVehicle = Base["vehicles"][number];
export type BaseLine = Base["lines"][number];

export const vehicleById = computed(() => new Map(base.data.value?.vehicles.map((one) => [one.id, one])));
export const lineById = computed(() => new Map(base.data.value?.lines.map((one) => [one.id, one])));

/** Reads it, or reads it again: days go by and are recorded while the page stays open. */
export function openBase(): void {
  if (!base.busy.peek()) void base.refresh();
}
