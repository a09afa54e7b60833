import { language } from "../../common/language";
import { type MeasureName, scaleOf } from "../measures";
import { scale } from "../scale";
import type { PeriodFigures } from "./calls";

/** A figure over all days of a period, as it was counted. */
export const valueOf = ({ figures }: Pick<PeriodFigures, "figures">, name: MeasureName): number | null => figures[name] ?? null;

/** A figure in words, with its unit. */
export const said = (name: MeasureName, value: number | null, currency = "JPY"): string => scaleOf(name, [value], currency).say(value);

/** The same at length, where nothing else says what is counted. */
export const saidInFull = (name: MeasureName, value: number | null): string => scaleOf(name, [value], "JPY", true).say(value);

/** So many wishes or trips. */
export const trips = (count: number | null): string => scale("trips", language.value, [count]).say(count);

/** A part of a whole. */
export const share = (part: number, whole: number): string => {
  const value = whole ? part / whole : null;
  return scale("percent", language.value, [value]).say(value);
};
