import { language, words } from "../../common/language";
import { areaName } from "../areas";
import type { GroupKind } from "./found";

export const GROUP_KINDS: GroupKind[] = ["area", "age", "wheelchair"];
/** Groups of people of whom nothing is known. */
const NAMELESS = ["", "?", "unknown"];

/** The words for groups of people, as in the report. */
export const groupText = words(
  {
    kinds: { area: "区域", age: "年齢", wheelchair: "車いす" },
    wheelchair: { yes: "車いすの人", no: "車いすでない人" } as Record<string, string>,
    unknown: "不明",
    under: (age: string) => `${age}歳未満`,
    over: (age: string) => `${age}歳以上`,
    span: (first: string, last: string) => `${first}〜${last}歳`,
  },
  {
    kinds: { area: "Area", age: "Age", wheelchair: "Wheelchair" },
    wheelchair: { yes: "In a wheelchair", no: "Not in a wheelchair" } as Record<string, string>,
    unknown: "Unknown",
    under: (age: string) => `Under ${age}`,
    over: (age: string) => `${age} and over`,
    span: (first: string, last: string) => `${first} to ${last}`,
  },
);

/** An area by its name, an age band and a wheelchair in words. */
export function groupName(kind: GroupKind, name: string): string {
  const m = groupText();
  if (NAMELESS.includes(name)) return m.unknown;
  if (kind === "area") return areaName(name);
  if (kind === "wheelchair") return m.wheelchair[name] ?? name;
  return ageName(name);
}

/** Groups as people read them: the youngest first, those without a name last. */
export function inOrder(kind: GroupKind, names: Iterable<string>): string[] {
  const rank = (name: string) => (NAMELESS.includes(name) ? 2 : kind === "age" && !name.startsWith("under") ? 1 : 0);
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : Number(a > b)));
}

/** 65-74, 85+ and under 65, as people say them. */
function ageName(band: string): string {
  const m = groupText();
  if (band.startsWith("under ")) return m.under(band.slice(6));
  if (band.endsWith("+")) return m.over(band.slice(0, -1));
  const [first, last] = /^(\d+)-(\d+)$/.exec(band)?.slice(1) ?? [];
  return first && last ? m.span(first, last) : band;
}

/** Reads the language, so that whoever sorts by names does it again when it changes. */
export const collator = () => new Intl.Collator(language.value);
