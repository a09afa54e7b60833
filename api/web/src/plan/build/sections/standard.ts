import { type MeasureName, MEASURES, measureOf } from "../../measures";
import { FACTORS } from "../../units";

/** A figure that must be at least, or at most, some value, as the service writes it: seconds and shares. */
export interface Bound { measure: MeasureName; isLeast: boolean; value: string }

const WRITTEN = /^\s*(\w+)\s*(>=|<=)\s*(\S*)\s*$/;

/** `acceptance >= 0.95, wait_p90 <= 900` as its bounds, with the numbers that people read: 95 %, 15 minutes. */
export function boundsOf(standard: string): Bound[] {
  return standard.split(",").flatMap((part) => {
    const [, name = "", sign, value = ""] = WRITTEN.exec(part) ?? [];
    if (!(name in MEASURES)) return [];
    const measure = name as MeasureName;
    return [{ measure, isLeast: sign === ">=", value: scaled(value, factorOf(measure)) }];
  });
}

/** The bounds as the service reads them. */
export const standardOf = (bounds: readonly Bound[]): string =>
  bounds.map(({ measure, isLeast, value }) => `${measure} ${isLeast ? ">=" : "<="} ${scaled(value, 1 / factorOf(measure))}`).join(", ");

const factorOf = (measure: MeasureName) => FACTORS[measureOf(measure).unit] ?? 1;

/** What is no number stays as it is, for the service to say so. */
function scaled(value: string, factor: number): string {
  const plain = value.normalize("NFKC").trim();
  const number = Number(plain);
  return plain === "" || Number.isNaN(number) ? plain : String(Number((number * factor).toPrecision(12)));
}
