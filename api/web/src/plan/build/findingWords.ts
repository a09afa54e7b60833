import { say } from "../../common/language";
import type { Placed } from "./check";
import { formAt } from "./draft";
import { fieldText } from "./fieldWords";
import { valueAt } from "./paths";

/** What a finding says; where the map is the way to mend it, in words of the map. */
export function findingWords(one: Placed): string {
  const f = fieldText();
  if (one.scope === "study") return say(one);
  const area = /^areas\[\d+\]\.polygon\[0\]$/.test(one.field);
  if (area && ((valueAt(formAt(one.scope), one.field) as unknown[] | undefined)?.length ?? 0) < 3) return f.area.tooFew;
  const isPlaced = !/^stops\[\d+\]\.(lon|lat)$/.test(one.field) || valueAt(formAt(one.scope), one.field) !== undefined;
  return isPlaced ? say(one) : f.stop.unplaced;
}
