import { language } from "../../common/language";
import type { SceneShade } from "../../map/scene";
import { areaById } from "../areas";
import { type Scale, scale } from "../scale";
import type { Group } from "./found";
import { groupName } from "./groupWords";
import { pictureText } from "./pictureWords";
import type { Told } from "./reading";

export type MapOf = "refused" | "wait";

/** From light to dark in one hue; the lightest still differs from the ground. */
const COLOURS = ["#fde8d7", "#fdc89b", "#f79a5b", "#dd6a28", "#a84408"];
const UNKNOWN = "#d0d0d0";

/** Classes of round width that hold every area in every scenario, so that switching keeps what a colour means. */
export interface Classes { size: Scale; bounds: number[] }

export function classesOf(told: Told[], what: MapOf): Classes {
  const values = told.flatMap(({ outcome }) => Object.values(outcome.groups.area ?? {}).map((group) => valueOf(group, what))).filter((value) => value !== null);
  const size = scale(what === "refused" ? "percent" : "minutes", language.value, what === "refused" ? [0, 1] : values);
  const step = roundStep((Math.max(0, ...values) * size.factor) / COLOURS.length);
  return { size, bounds: COLOURS.map((_, place) => ((place + 1) * step) / size.factor) };
}

export function valueOf(group: Group | undefined, what: MapOf): number | null {
  if (!group?.asked) return null;
  return what === "wait" ? group.wait_mean : group.acceptance === null ? null : 1 - group.acceptance;
}

/** What the colours mean, the lightest first. */
export function legendOf({ size, bounds }: Classes): { colour: string; label: string }[] {
  const classes = bounds.map((bound, place) => ({ colour: COLOURS[place]!, label: size.span(place ? bounds[place - 1]! : 0, bound) }));
  return [...classes, { colour: UNKNOWN, label: pictureText().noWishes }];
}

/** Areas with their figures written on them. */
export function shadesOf({ outcome }: Told, names: string[], what: MapOf, classes: Classes): SceneShade[] {
  return names.flatMap((id) => {
    const shape = areaById(id)?.geometry;
    if (shape?.type !== "Polygon" && shape?.type !== "MultiPolygon") return [];
    const value = valueOf(outcome.groups.area?.[id], what);
    const said = value === null ? pictureText().noWishes : classes.size.say(value);
    return [{ id, shape, colour: colourOf(value, classes), label: `${groupName("area", id)}\n${said}` }];
  });
}

function colourOf(value: number | null, { bounds }: Classes): string {
  if (value === null) return UNKNOWN;
  const place = bounds.findIndex((bound) => value <= bound + 1e-9);
  return COLOURS[place < 0 ? COLOURS.length - 1 : place]!;
}

/** 1, 2, 5, 10, 20 …: the first that is not smaller. */
function roundStep(least: number): number {
  if (least <= 1) return 1;
  const ten = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((digit) => digit * ten).find((step) => step >= least - 1e-9)!;
}
