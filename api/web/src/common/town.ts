import { computed } from "@preact/signals";
import { getLayer, getMe, getPlaces, getTown } from "../api/calls";
import type { Place } from "../api/types";
import { loaded } from "./load";
import { token } from "./session";
import { setZone } from "./times";

/** The town, who holds the token, and the places they may see: read once, shown everywhere. */
export const town = loaded(async () => {
  const read = await getTown();
  setZone(read.timezone);
  return read;
});
export const me = loaded(getMe);
export const places = loaded(getPlaces);
export const roads = loaded(() => getLayer("roads"));
export const areas = loaded(() => getLayer("areas"));

export const placeById = computed(() => new Map<string, Place>((places.data.value ?? []).map((place) => [place.id, place])));

let openedWith: string | null = null;

/** Reads what every page needs: what is missing, and all that depends on the token when that is another one. */
export async function openTown(): Promise<void> {
  if (openedWith !== token.value) {
    me.data.value = null;
    places.data.value = null;
    openedWith = token.value;
  }
  await Promise.all([town, me, places].filter((part) => !part.data.value).map((part) => part.refresh()));
}

/** Reads the map's own layers, for pages that show one. */
export function openLayers(): void {
  for (const layer of [roads, areas]) if (!layer.data.value && !layer.busy.value) void layer.refresh();
}
