import type { Text } from "../common/language";

/** What figures are counted in; as in api/planning/report/units.py, to which a test holds this. */
export type Unit =
  | "trips" | "riders" | "minutes" | "times" | "percent" | "points" | "of_100" | "of_100_riders" | "km" | "seat_km"
  | "hours" | "money" | "kg" | "riders_per_hour" | "vehicles" | "days";

/** From the service's numbers to those that people read: minutes for seconds, percent for shares. */
export const FACTORS: Partial<Record<Unit, number>> = {
  minutes: 1 / 60, percent: 100, points: 100, of_100: 100, of_100_riders: 100,
};

/** Decimals of numbers that all lie below a limit, and of others; a unit that is not here has none. */
export const DECIMALS: Partial<Record<Unit, [limit: number, below: number, above: number]>> = {
  trips: [100, 1, 0], riders: [100, 1, 0], minutes: [20, 1, 0], times: [10, 2, 1], points: [10, 1, 0], km: [20, 1, 0],
  hours: [100, 1, 0], kg: [20, 1, 0], riders_per_hour: [10, 2, 1], vehicles: [100, 1, 0],
};

/** Counts: without decimals as long as all of them are whole. */
export const WHOLE = new Set<Unit>(["trips", "riders", "vehicles"]);
/** Percentages that lie no further apart than this have a decimal. */
export const FINE_PERCENT = 5;

type Templates = Record<Exclude<Unit, "money">, Text>;

export const SHORT: Templates = {
  trips: { ja: "{}件", en: "{}" },
  riders: { ja: "{}人", en: "{}" },
  minutes: { ja: "{}分", en: "{} min" },
  times: { ja: "{}倍", en: "{}×" },
  percent: { ja: "{}%", en: "{}%" },
  points: { ja: "{}pt", en: "{} pts" },
  of_100: { ja: "{}件", en: "{}" },
  of_100_riders: { ja: "{}人", en: "{}" },
  km: { ja: "{} km", en: "{} km" },
  seat_km: { ja: "{} km", en: "{} km" },
  hours: { ja: "{}時間", en: "{} h" },
  kg: { ja: "{} kg", en: "{} kg" },
  riders_per_hour: { ja: "{}人/時", en: "{}/h" },
  vehicles: { ja: "{}台", en: "{}" },
  days: { ja: "{}日", en: "{}" },
};

export const LONG: Templates = {
  ...SHORT,
  trips: { ja: "{}件", en: "{} trips" },
  riders: { ja: "{}人", en: "{} riders" },
  minutes: { ja: "{}分", en: "{} minutes" },
  times: { ja: "{}倍", en: "{} times" },
  points: { ja: "{}ポイント", en: "{} percentage points" },
  hours: { ja: "{}時間", en: "{} hours" },
  riders_per_hour: { ja: "1時間に{}人", en: "{} riders per hour" },
  vehicles: { ja: "{}台", en: "{} vehicles" },
  days: { ja: "{}日", en: "{} days" },
};

export const SINGULAR: Record<string, string> = {
  "{} trips": "{} trip", "{} riders": "{} rider", "{} minutes": "{} minute", "{} percentage points": "{} percentage point",
  "{} hours": "{} hour", "{} riders per hour": "{} rider per hour", "{} vehicles": "{} vehicle", "{} days": "{} day",
};
