import { language } from "../../common/language";
import { labelOf, MEASURES, type MeasureName, measureOf } from "../measures";
import { type Scale, scale } from "../scale";
import { frontierText } from "./frontierWords";

/** A bound on a figure, in the numbers people type: percent and minutes. */
export interface Bound { measure: MeasureName; value: string }

/** The figures a standard is stated in; sums over days are none of them. */
export const BOUNDED: MeasureName[] = [
  "acceptance", "wait_p90", "wait_mean", "wait_worst", "detour_p90", "detour_mean", "promises_kept", "fairness_area", "cost_per_trip",
];
export const USUAL = "acceptance >= 0.95, wait_p90 <= 900";

const sizeOf = (measure: MeasureName, value: number[] = []): Scale => scale(measureOf(measure).unit, language.value, value, { long: true });
/** What a typed number is divided by; money is typed as it is, whatever it is shown in. */
const factorOf = (measure: MeasureName) => (measureOf(measure).unit === "money" ? 1 : sizeOf(measure).factor);
export const unitOfBound = (measure: MeasureName) => sizeOf(measure).template.replace("{}", "").trim();
export const isLeast = (measure: MeasureName) => measureOf(measure).better === "more";

/** As the service writes it: `acceptance >= 0.95, wait_p90 <= 900`. Null while a value is no number. */
export function standardOf(bounds: Bound[]): string | null {
  const parts = bounds.map(({ measure, value }) => {
    const number = Number(value.normalize("NFKC").trim() || NaN);
    if (Number.isNaN(number) || number < 0) return null;
    return `${measure} ${isLeast(measure) ? ">=" : "<="} ${Number((number / factorOf(measure)).toFixed(6))}`;
  });
  return parts.length && parts.every((part) => part !== null) ? parts.join(", ") : null;
}

export function boundsOf(standard: string): Bound[] {
  return standard.split(",").flatMap((part) => {
    const read = partsOf(part);
    return read && BOUNDED.includes(read.measure) ? [{ measure: read.measure, value: String(Number((read.limit * factorOf(read.measure)).toFixed(4))) }] : [];
  });
}

/** A bound as people say it; as it stands when it is not understood. */
export function boundInWords(bound: string, currency: string): string {
  const read = partsOf(bound);
  if (!read) return bound;
  const m = frontierText();
  const limit = scale(measureOf(read.measure).unit, language.value, [read.limit], { long: true, currency }).size(read.limit);
  return (read.isLeast ? m.least : m.most)(labelOf(read.measure), limit);
}

function partsOf(bound: string): { measure: MeasureName; isLeast: boolean; limit: number } | null {
  const [, measure = "", sign = "", limit = ""] = /^(\w+)\s*(>=|<=)\s*([\d.]+)$/.exec(bound.trim()) ?? [];
  return measure in MEASURES ? { measure: measure as MeasureName, isLeast: sign === ">=", limit: Number(limit) } : null;
}
