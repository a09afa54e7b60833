import { say } from "../../common/language";
import { base } from "./base";
import type { Change } from "./changes";
import type { Scope } from "./draft";
import { fieldText } from "./fieldWords";
import type { Form } from "./form";
import { areaTitle, stopTitle } from "./places/areaTitle";
import { percent } from "./shown";

/** Areas that are drawn, stops that are placed, destinations that are new. */
export function placesChanged({ areas = [], stops = [], demand = {} }: Form, scope: Scope): Change[] {
  const f = fieldText();
  const known = new Set(base.data.value?.areas.map(({ id }) => id));
  return [
    ...areas.map((area, place) => ({ field: `areas[${place}]`, words: known.has(area.id) ? f.area.redrawThis(areaTitle(area, scope)) : `＋ ${areaTitle(area, scope)}` })),
    ...stops.map((stop, place) => ({ field: `stops[${place}]`, words: `＋ ${stopTitle(stop, place)}` })),
    ...(demand.destination ?? []).map(({ id, share }, place) => ({
      field: `demand.destination[${place}]`, words: `${f.demand.destination}: ${destinationName(id, stops)} ${percent(share ?? 0)}`,
    })),
  ];
}

export function destinationName(id: string, stops: Form["stops"] = []): string {
  const place = stops.findIndex((one) => one.id === id);
  if (place >= 0) return stopTitle(stops[place]!, place);
  const known = base.data.value?.destinations.find((one) => one.id === id);
  return known ? say(known.name) : id;
}
