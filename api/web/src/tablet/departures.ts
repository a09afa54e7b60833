import { computed, signal } from "@preact/signals";
import { getDepartures } from "../api/resident";
import type { Connection, Departure } from "../api/types";
import { today } from "../common/clock";
import { loaded } from "../common/load";
import { go } from "../common/route";
import { minutesOf } from "../common/times";
import { placeById, town } from "../common/town";
import { hours } from "./days";
import { change, draft, placeOf, soonest } from "./draft";
import { search } from "./offers";

export type Kind = Connection["kind"];

/** How far beyond the town's own hours somebody may still wait at the terminal, in minutes. */
const WAITING = 60;

/** The places at which one can change to another service; on most tablets there is one. */
export const changes = computed(() =>
  (town.data.value?.connection_places ?? []).flatMap((id) => placeById.value.get(id) ?? []),
);

export const changeAt = signal("");
export const kind = signal<Kind>("catch");

const asked = signal({ place: "", day: "" });

/** What leaves and arrives at the place and on the day that were last asked for. */
export const departures = loaded(() => getDepartures(asked.value.place, asked.value.day));

export function readDepartures(place: string, day: string): void {
  const isOther = asked.value.place !== place || asked.value.day !== day;
  asked.value = { place, day };
  if (isOther) departures.reset();
  void departures.refresh();
}

/** Those that a ride can be booked to or from, and those left that run while the town's own service does not. */
export function sorted(list: Departure[], day: string): { usable: Departure[]; others: Departure[] } {
  const { opens, closes } = hours();
  const isCatch = kind.value === "catch";
  const [from, until] = isCatch ? [opens, closes + WAITING] : [opens - WAITING, closes];
  // Whoever is picked up at the very end of the window must still be there before it leaves.
  const first = soonest() + (isCatch ? (town.data.value?.window_seconds ?? 0) / 60 : 0);
  const ahead = day === today.value ? list.filter((one) => minutesOf(one.at) > first) : list;
  const runs = (one: Departure) => minutesOf(one.at) > from && minutesOf(one.at) < until;
  return { usable: ahead.filter(runs), others: ahead.filter((one) => !runs(one)) };
}

/** From home in time for a departure, or home after an arrival: asked for at once. */
export function chooseDeparture(departure: Departure, placeId: string): void {
  const [home, there] = [placeOf(draft.value.rider!.home_place_id), placeOf(placeId)];
  const connection = { kind: kind.value, departure };
  if (kind.value === "catch") change({ origin: home, destination: there, connection });
  else change({ origin: there, destination: home, connection, wayHome: { kind: "none" } });
  void search();
  go("offers");
}
