import type { Standing } from "../api/resident";
import { clockOfMinutes } from "../common/times";
import { weekdayName } from "./days";
import { rideText } from "./messagesRides";

type Weekly = Pick<Standing, "weekday" | "mode" | "minutes" | "way_home">;

/** `毎週火曜日 10:00より後に出発`. */
export function everyWords({ weekday, mode, minutes }: Weekly): string {
  const r = rideText();
  const time = clockOfMinutes(minutes);
  return `${r.every(weekdayName(weekday))}${mode === "arrive" ? r.arriveAt(time) : r.departAt(time)}`;
}

/** How the way home is, in words. */
export function homeWords({ way_home: home }: Weekly): string {
  const r = rideText();
  return typeof home === "number" ? r.homeAtTime(clockOfMinutes(home)) : r.homeWord[home];
}
