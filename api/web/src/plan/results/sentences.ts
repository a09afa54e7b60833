import { language, say } from "../../common/language";
import { labelOf, type MeasureName, measureOf } from "../measures";
import { type Scale, scale } from "../scale";
import type { Difference } from "./found";
import { isReal, isUnsure, valuesOf } from "./reading";
import { verdictText } from "./verdictWords";

/** What the scenario does to one figure, in one sentence: how large, between what it lies, and whether it is real. */
export function verdictSentence(name: MeasureName, found: Difference, currency: string): string {
  const m = verdictText();
  const { unit, apart, more, less } = measureOf(name);
  const size = scale(apart ?? (unit === "percent" ? "points" : unit), language.value, valuesOf(found), { long: true, currency });
  const { mean, low, high } = found;
  if (mean === null || !more || !less) throw new Error(`${name} has no sentence`);
  const amount = size.seen(mean) ? size.size(mean) : m.lessThan(size.least);
  const said = say(mean >= 0 ? more : less).replace("{}", () => amount);
  if (low === null || high === null) return m.tooLittle(said);
  const between = betweenOf(size, Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high)));
  if (isUnsure(found)) return m.unsure(said, between);
  if (!isReal(found)) return low === 0 && high === 0 ? m.same(labelOf(name)) : m.notSeen(labelOf(name), hiddenSize(name, found, currency));
  return low * high <= 0 || size.size(low) === size.size(high) ? m.realWithoutInterval(said) : m.real(said, between);
}

/** How large a difference could be without having been seen. */
export function hiddenSize(name: MeasureName, { low, high }: Difference, currency: string): string {
  const { unit } = measureOf(name);
  const hidden = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  return scale(unit === "percent" ? "points" : unit, language.value, [hidden], { long: true, currency }).atMost(hidden);
}

function betweenOf(size: Scale, low: number, high: number): string {
  if (language.value === "ja") return size.span(low, high);
  return `${size.unitFirst ? size.size(low) : size.number(low)} and ${size.size(high)}`;
}
