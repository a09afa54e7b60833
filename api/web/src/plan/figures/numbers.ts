import type { Figures } from "../../api/types";
import { language } from "../../common/language";
import { common } from "../../common/messages";

export type FigureName = keyof Figures;

export const FIGURES: FigureName[] = [
  "bookings", "completed", "cancelled", "no_shows", "refused", "mean_wait_seconds", "mean_detour", "promises_kept",
  "vehicle_km", "riders_per_vehicle_hour",
];

/** A figure as one number; the refused as their sum. Null where there is no ride to measure it on. */
export function numberOf(figures: Figures, name: FigureName): number | null {
  const value = figures[name];
  if (value === null) return null;
  return typeof value === "number" ? value : Object.values(value).reduce((sum, count) => sum + count, 0);
}

/** A figure in words with its unit. */
export function spell(name: FigureName, value: number | null): string {
  if (value === null) return "—";
  if (name === "mean_wait_seconds") return common().minutes(Number((value / 60).toFixed(1)));
  if (name === "mean_detour") return `${value.toFixed(2)}×`;
  if (name === "promises_kept") return `${decimal(value * 100, 1)}%`;
  if (name === "vehicle_km") return `${decimal(value, 1)} km`;
  if (name === "riders_per_vehicle_hour") return decimal(value, 2);
  return decimal(value, 0);
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString(language.value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
