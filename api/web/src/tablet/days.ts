import { today } from "../common/clock";
import { language } from "../common/language";
import { common } from "../common/messages";
import { addDays, dayName, minutesOfText, weekdayOf } from "../common/times";
import { town } from "../common/town";
import { draft } from "./draft";
import { usualOf } from "./usual";

const SHOWN = 6;

/** The days worth offering the rider: those on which a line to their home runs, closing days left out. */
export function serviceDays(): string[] {
  const { rider } = draft.value;
  const known = rider && usualOf(rider.id).data.value?.service_days;
  return (known ?? daysOfLines()).filter((day) => day >= today.value).slice(0, SHOWN);
}

/** What the town's lines say, until the service has said more. */
function daysOfLines(): string[] {
  const read = town.data.value;
  if (!read || !today.value) return [];
  const running = new Set(read.lines.flatMap((line) => line.weekdays));
  const days = Array.from({ length: read.horizon_days + 1 }, (_, ahead) => addDays(today.value, ahead));
  return days.filter((day) => running.has(weekdayOf(day)));
}

/** `今日 11月25日（水）`. */
export function dayWords(day: string): { near: string; name: string } {
  const m = common();
  const near = day === today.value ? m.today : day === addDays(today.value, 1) ? m.tomorrow : "";
  return { near, name: dayName(day) };
}

/** `火曜日` or `Tuesday`; 0 is Monday. */
export function weekdayName(weekday: number): string {
  const monday = new Date(Date.UTC(2024, 0, 1 + weekday));
  return monday.toLocaleDateString(language.value === "en" ? "en-GB" : "ja-JP", { timeZone: "UTC", weekday: "long" });
}

/** The service's hours in minutes since midnight. */
export function hours(): { opens: number; closes: number } {
  const read = town.data.value?.hours;
  return { opens: minutesOfText(read?.opens ?? "08:30"), closes: minutesOfText(read?.closes ?? "15:30") };
}
