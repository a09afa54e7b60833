import { language, say, type Text } from "../common/language";
import { type Scale, scale } from "./scale";
import type { Unit } from "./units";

/**
 * A figure's words, the same as in the council's report (a test holds the two together). `perDay` figures are sums over
 * all days and are shown for one service day. `more` and `less` are sentences about a difference; a figure without them
 * stands in the table alone. A figure without `better` is neither good nor bad by itself.
 */
export interface Measure {
  label: Text;
  unit: Unit;
  better?: "more" | "less";
  perDay?: boolean;
  apart?: Unit;
  more?: Text;
  less?: Text;
}

/** The figures that decide, in the order in which they are read. */
export const MEASURES = {
  asked: { label: { ja: "希望（1日あたり）", en: "Wishes a day" }, unit: "trips", perDay: true },
  accepted: { label: { ja: "引き受けた希望（1日あたり）", en: "Wishes accepted a day" }, unit: "trips", better: "more", perDay: true },
  acceptance: {
    label: { ja: "引き受けた割合", en: "Share of wishes accepted" }, unit: "percent", better: "more", apart: "of_100",
    more: { ja: "希望100件のうち、引き受けられるものが{}増えます", en: "{} of 100 wishes more are accepted" },
    less: { ja: "希望100件のうち、断られるものが{}増えます", en: "{} of 100 wishes more are refused" },
  },
  completed: { label: { ja: "運んだ予約（1日あたり）", en: "Trips carried a day" }, unit: "trips", better: "more", perDay: true },
  no_shows: { label: { ja: "不在（1日あたり）", en: "No-shows a day" }, unit: "trips", perDay: true },
  wait_mean: {
    label: { ja: "待ち時間の平均", en: "Mean wait" }, unit: "minutes", better: "less",
    more: { ja: "待ち時間は平均で{}長くなります", en: "Riders wait {} longer on average" },
    less: { ja: "待ち時間は平均で{}短くなります", en: "Riders wait {} less on average" },
  },
  wait_p50: { label: { ja: "待ち時間の中央値", en: "Median wait" }, unit: "minutes", better: "less" },
  wait_p90: {
    label: { ja: "10人中9人の待ち時間の上限", en: "Wait that 9 of 10 riders stay within" }, unit: "minutes", better: "less",
    more: { ja: "10人中9人の待ち時間の上限は{}長くなります", en: "The wait that 9 of 10 riders stay within grows by {}" },
    less: { ja: "10人中9人の待ち時間の上限は{}短くなります", en: "The wait that 9 of 10 riders stay within shrinks by {}" },
  },
  wait_worst: { label: { ja: "いちばん長い待ち時間", en: "Longest wait" }, unit: "minutes", better: "less" },
  detour_mean: {
    label: { ja: "迂回の平均（直行との比）", en: "Mean detour (ride ÷ direct time)" }, unit: "times", better: "less",
    more: { ja: "乗車時間は平均で、直行した時間の{}だけ長くなります", en: "Rides grow by {} the direct time" },
    less: { ja: "乗車時間は平均で、直行した時間の{}だけ短くなります", en: "Rides shrink by {} the direct time" },
  },
  detour_p50: { label: { ja: "迂回の中央値", en: "Median detour" }, unit: "times", better: "less" },
  detour_p90: { label: { ja: "10人中9人の迂回の上限", en: "Detour that 9 of 10 riders stay within" }, unit: "times", better: "less" },
  detour_worst: { label: { ja: "いちばん大きい迂回", en: "Largest detour" }, unit: "times", better: "less" },
  promises_kept: {
    label: { ja: "守られた約束", en: "Promises kept" }, unit: "percent", better: "more", apart: "of_100",
    more: { ja: "約束100件のうち、守られるものが{}増えます", en: "{} of 100 promises more are kept" },
    less: { ja: "約束100件のうち、破られるものが{}増えます", en: "{} of 100 promises more are broken" },
  },
  riders_per_vehicle_hour: {
    label: { ja: "車両1台1時間に運んだ人", en: "Riders per vehicle hour" }, unit: "riders_per_hour", better: "more",
    more: { ja: "車両1台が運ぶ人は{}増えます", en: "A vehicle carries {} more" },
    less: { ja: "車両1台が運ぶ人は{}減ります", en: "A vehicle carries {} fewer" },
  },
  vehicle_km: {
    label: { ja: "走行距離（1日あたり）", en: "Distance driven a day" }, unit: "km", perDay: true,
    more: { ja: "走行距離は1日に{}増えます", en: "Vehicles drive {} more a day" },
    less: { ja: "走行距離は1日に{}減ります", en: "Vehicles drive {} less a day" },
  },
  seat_km: { label: { ja: "座席キロ（1日あたり）", en: "Seat-kilometres a day" }, unit: "seat_km", perDay: true },
  empty_share: {
    label: { ja: "空で走った距離の割合", en: "Share of distance driven empty" }, unit: "percent", better: "less",
    more: { ja: "空で走る距離の割合は{}増えます", en: "The share of distance driven empty grows by {}" },
    less: { ja: "空で走る距離の割合は{}減ります", en: "The share of distance driven empty shrinks by {}" },
  },
  vehicle_hours: {
    label: { ja: "車両の稼働時間（1日あたり）", en: "Vehicle hours a day" }, unit: "hours", perDay: true,
    more: { ja: "車両の稼働時間は1日に{}増えます", en: "Vehicles are on duty {} more a day" },
    less: { ja: "車両の稼働時間は1日に{}減ります", en: "Vehicles are on duty {} less a day" },
  },
  cost: {
    label: { ja: "費用（1日あたり）", en: "Cost a day" }, unit: "money", better: "less", perDay: true,
    more: { ja: "費用は運行1日に{}増えます", en: "A service day costs {} more" },
    less: { ja: "費用は運行1日に{}減ります", en: "A service day costs {} less" },
  },
  cost_per_trip: {
    label: { ja: "運んだ予約1件あたりの費用", en: "Cost per trip carried" }, unit: "money", better: "less",
    more: { ja: "運んだ予約1件あたりの費用は{}増えます", en: "A trip costs {} more" },
    less: { ja: "運んだ予約1件あたりの費用は{}減ります", en: "A trip costs {} less" },
  },
  co2_kg: {
    label: { ja: "CO2の排出（1日あたり）", en: "CO2 a day" }, unit: "kg", better: "less", perDay: true,
    more: { ja: "CO2の排出は1日に{}増えます", en: "A service day emits {} of CO2 more" },
    less: { ja: "CO2の排出は1日に{}減ります", en: "A service day emits {} of CO2 less" },
  },
  pooled_share: {
    label: { ja: "乗合になった人の割合", en: "Share of riders who shared a ride" }, unit: "percent", better: "more", apart: "of_100_riders",
    more: { ja: "乗合になる人は100人あたり{}増えます", en: "{} of 100 riders more share a ride" },
    less: { ja: "乗合になる人は100人あたり{}減ります", en: "{} of 100 riders fewer share a ride" },
  },
  fairness_area: {
    label: { ja: "区域による引受けの開き", en: "Gap in acceptance between areas" }, unit: "points", better: "less",
    more: { ja: "引き受けた割合の区域による開きは{}広がります", en: "The gap in acceptance between areas widens by {}" },
    less: { ja: "引き受けた割合の区域による開きは{}狭まります", en: "The gap in acceptance between areas narrows by {}" },
  },
  fairness_age: {
    label: { ja: "年齢による引受けの開き", en: "Gap in acceptance between ages" }, unit: "points", better: "less",
    more: { ja: "引き受けた割合の年齢による開きは{}広がります", en: "The gap in acceptance between ages widens by {}" },
    less: { ja: "引き受けた割合の年齢による開きは{}狭まります", en: "The gap in acceptance between ages narrows by {}" },
  },
  fairness_wheelchair: {
    label: { ja: "車いすの有無による引受けの開き", en: "Gap in acceptance with and without a wheelchair" }, unit: "points", better: "less",
    more: { ja: "引き受けた割合の車いすの有無による開きは{}広がります", en: "The gap in acceptance with and without a wheelchair widens by {}" },
    less: { ja: "引き受けた割合の車いすの有無による開きは{}狭まります", en: "The gap in acceptance with and without a wheelchair narrows by {}" },
  },
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

export const measureOf = (name: MeasureName): Measure => MEASURES[name];
export const labelOf = (name: MeasureName): string => say(MEASURES[name].label);

/** How figures that stand together are written: the same unit and the same digits for all of them. */
export function scaleOf(name: MeasureName, values: (number | null)[], currency = "JPY", long = false): Scale {
  return scale(measureOf(name).unit, language.value, values, { currency, long });
}

/** How differences are written: percentages differ by points. */
export function apartOf(name: MeasureName, values: (number | null)[], currency = "JPY"): Scale {
  const { unit } = measureOf(name);
  return scale(unit === "percent" ? "points" : unit, language.value, values, { currency });
}

/** A figure over `days` service days as it is shown: sums become sums of one day. */
export function perDay(name: MeasureName, value: number | null, days: number): number | null {
  return value !== null && measureOf(name).perDay ? value / Math.max(days, 1) : value;
}
