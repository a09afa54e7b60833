import { language } from "../common/language";
import { clockTime, dayName, dayOf } from "../common/times";
import { operatorText } from "./messages";

const UNITS = ["KB", "MB", "GB", "TB"];

/** A number of bytes in a unit in which it is short. */
export function size(bytes: number): string {
  let [value, unit] = [bytes / 1024, 0];
  while (value >= 1000 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${value.toLocaleString(language.value, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${UNITS[unit]}`;
}

/** Seconds in words. */
export function howLong(seconds: number): string {
  const m = operatorText();
  return seconds < 90 ? m.seconds(Math.round(seconds)) : m.minutes(Math.round(seconds / 60));
}

/** A moment with its day. */
export function whenSaid(at: string): string {
  return `${dayName(dayOf(at))} ${clockTime(at)}`;
}
