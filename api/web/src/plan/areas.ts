import type { Feature } from "geojson";
import { language } from "../common/language";
import { areas } from "../common/town";

/** An area's name by its id, from the town's own layer; an id that is not in it as it stands. Reads signals. */
export function areaName(id: string): string {
  const named = areaById(id)?.properties?.[`name_${language.value}`];
  return typeof named === "string" ? named : id;
}

/** The area's drawing on the map. */
export function areaById(id: string): Feature | undefined {
  return areas.data.value?.features.find(({ properties }) => properties?.id === id);
}

/** The ids of all areas that the layer draws. */
export const drawnAreas = (): string[] => (areas.data.value?.features ?? []).map(({ properties }) => String(properties?.id));
