import { say } from "../../common/language";
import { common } from "../../common/messages";
import { dayName } from "../../common/times";
import { base, lineById } from "./base";
import { fieldText } from "./fieldWords";
import type { ShiftChange, Weekday } from "./form";
import { buildText } from "./messages";

type Units = ReturnType<typeof fieldText>["units"];

const UNITS: Record<string, keyof Units> = {
  cutoff_minutes: "before", window_minutes: "minutes", longest_minutes: "minutes", factor: "times", extra_minutes: "minutes", search_minutes: "minutes",
  min_age: "years", horizon_days: "daysAhead", seats: "seats", seats_per_wheelchair: "seats", wheelchairs: "places", parcels: "pieces",
  max_walk_metres: "metres", walk_kmh: "kmh", optimise: "steps", draws: "draws", service_days: "days",
};

/** A value of a field in words. */
export function shown(key: string, value: unknown): string {
  const f = fieldText();
  if (value === undefined || value === null) return buildText().none;
  if (key === "weekdays") return weekdayNames(value as Weekday[]);
  if (key === "shifts") return (value as ShiftChange[]).map(shiftWords).join(common().comma);
  if (key === "closing_days" || key === "dates") return (value as string[]).map(dayName).join(common().comma) || buildText().none;
  if (key === "lines") return (value as string[]).map(lineName).join(common().comma) || f.everyLine;
  if (key === "areas") return (value as string[]).map(areaName).join(common().comma);
  if (key === "kind") return f.kinds[String(value)] ?? String(value);
  return withUnit(String(value), UNITS[key]);
}

export const withUnit = (value: string, unit: keyof Units | undefined): string => withWord(value, unit ? fieldText().units[unit] : "");

/** Words in Latin letters stand apart from their number. */
export const withWord = (value: string, word: string): string => (/^[a-z]/i.test(word) ? `${value} ${word}` : value + word);

export const percent = (value: unknown): string => (typeof value === "number" ? `${Number((value * 100).toFixed(6))}%` : String(value));

export function weekdayNames(days: readonly Weekday[]): string {
  const names = fieldText().weekdays;
  return days.map((day) => names[day]).join(names.mon === "月" ? "" : " ");
}

function shiftWords({ weekdays = [], starts, ends, breaks = [] }: ShiftChange): string {
  const hours = `${weekdayNames(weekdays)} ${starts ?? ""}–${ends ?? ""}`.trim();
  const rests = breaks.map(({ between, minutes }) => `${between.join("–")} ${withUnit(String(minutes), "minutes")}`);
  return rests.length ? `${hours} (${fieldText().shift.breaks} ${rests.join(common().comma)})` : hours;
}

const lineName = (id: string) => (lineById.value.has(id) ? say(lineById.value.get(id)!.name) : id);

function areaName(id: string): string {
  const known = base.data.value?.areas.find((one) => one.id === id);
  return known ? say(known.name) : id;
}
