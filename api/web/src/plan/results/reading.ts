import { language, say, type Text } from "../../common/language";
import { type MeasureName, measureOf, perDay } from "../measures";
import type { Comparison, Difference, Interval, Outcome } from "./found";

/** A scenario with its place in the comparison: 0 is the base. */
export interface Told { number: number; name: string; outcome: Outcome }

/** The base first. Reads the language. */
export function toldOf({ base, others }: Comparison): Told[] {
  return [base, ...others].map((outcome, number) => ({ number, name: textOf(outcome.scenario.name), outcome }));
}

/** A text whose spans of numbers are written as the language writes them. */
export function textOf(text: Text): string {
  return language.value === "ja" ? say(text).replace(/(?<=\d)–(?=\d)/g, "〜") : say(text);
}

/** A scenario's name inside a sentence. */
export const quoted = (name: string) => (language.value === "ja" ? `「${name}」` : `“${name}”`);
export const listed = (items: string[]) => items.join(language.value === "ja" ? "、" : ", ");

export const currencyOf = ({ base }: Comparison) => base.costs.currency;
/** Sums are told for one service day of the base, whatever days a scenario itself runs on. */
export const spreadOf = ({ base }: Comparison) => base.days.length;

/** One figure as it is shown: sums for a day, and an interval no further than the figure can be. */
export function figureOf({ figures }: Outcome, name: MeasureName, days: number): Interval {
  return possible(name, shown(name, figures[name], days));
}

/** How far a scenario lies from the base; null where the figure could not be compared. */
export function differenceOf(comparison: Comparison, number: number, name: MeasureName): Difference | null {
  const found = comparison.differences[number - 1]?.[name];
  return !found || found.mean === null ? null : { ...shown(name, found, spreadOf(comparison)), verdict: found.verdict };
}

/** Whether more than one day was run, or one more than once: else nothing says how far chance goes. */
export const isRepeated = ({ base }: Comparison) => base.draws * base.days.length > 1;

export const valuesOf = ({ mean, low, high }: Interval) => [mean, low, high];

/** An interval's end is never below nothing, and a share never above all. */
export function possible(name: MeasureName, { mean, low, high }: Interval): Interval {
  const most = ["percent", "points"].includes(measureOf(name).unit) ? 1 : Infinity;
  const within = (bound: number | null) => (bound === null ? null : Math.max(0, Math.min(bound, most)));
  return { mean, low: within(low), high: within(high) };
}

function shown(name: MeasureName, { mean, low, high }: Interval, days: number): Interval {
  return { mean: perDay(name, mean, days), low: perDay(name, low, days), high: perDay(name, high, days) };
}

/** More than chance was seen. */
export const isReal = ({ verdict }: Difference) => verdict !== "no_difference_seen";
/** The interval lies apart from zero, but not far enough for one figure of many to be called real. */
export const isUnsure = (found: Difference) => !isReal(found) && found.low !== null && found.high !== null && found.low * found.high > 0;
export const isSame = ({ mean, low, high }: Difference) => mean === 0 && low === 0 && high === 0;
