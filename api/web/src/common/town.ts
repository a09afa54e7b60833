import { computed, effect } from "@preact/signals";
import { getLayer, getMe, getPlaces, getTown } from "../api/calls";
import type { Place } from "../api/types";
import { loaded } from "./load";
import { access } from "./session";
import { setZone } from "./times";

/** The town, who holds the token, and the places they may see: read once, shown everywhere. */
export const town = loaded(getTown);
export const me = loaded(getMe);
export const places = loaded(getPlaces);
export const roads = loaded(() => getLayer("roads"));
export const areas = loaded(() => getLayer("areas"));

effect(() => {
  if (town.data.value) setZone(town.data.value.timezone);
});

export const placeById = computed(() => new Map<string, Place>((places.data.value ?? []).map((place) => [place.id, place])));

let openedWith: string | null = null;

/**
 * Reads what every page needs: what is missing or only remembered, and all that depends on who is let in when that
 * is somebody else.
 */
export async function openTown(): Promise<void> {
  if (openedWith !== access.value) {
    for (const part of [me, places]) if (!part.stale.value) part.reset();
    openedWith = access.value;
  }
  const wanted = [town, me, places].filter((part) => !part.busy.value && (!part.data.value || part.stale.value));
  await Promise.all(wanted.map((part) => part.refresh()));
}

/** Reads the map's own layers, for pages that show one. */
export function openLayers(): void {
  for (const layer of [roads, areas]) if (!layer.data.value && !layer.busy.value) void layer.refresh();
}
