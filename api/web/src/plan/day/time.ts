import { isoAt } from "../../common/times";

/** Seconds since the midnight of `day`, negative on the day before: a wish may be asked days ahead. */
export const secondsOn = (day: string): ((at: string) => number) => {
  const midnight = Date.parse(isoAt(day, 0));
  return (at) => Math.round((Date.parse(at) - midnight) / 1000);
};

/** `9:40`; hours after midnight go on: `24:10`. */
export function clockAt(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
