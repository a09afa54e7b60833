import { say, type Text } from "../../common/language";
import { placeById, town } from "../../common/town";
import { areaName } from "../areas";
import { textOf } from "./reading";

const ID = /(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w-])/g;

/** A change in words, with the names of vehicles, lines, areas and places where it has their ids. */
export function changeInWords(change: Text): string {
  const said = textOf(change).replace(ID, nameOf);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

/** What an id stands for; any other word as it stands. */
export function nameOf(id: string): string {
  const known = [...(town.data.value?.vehicles ?? []), ...(town.data.value?.lines ?? [])].find((one) => one.id === id);
  if (known) return say(known.name);
  const place = placeById.value.get(id);
  return place ? say(place.name) : areaName(id);
}
