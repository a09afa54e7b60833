import { today } from "../common/clock";
import { common } from "../common/messages";
import { addDays, dayName, minutesOfText, weekdayOf } from "../common/times";
import { town } from "../common/town";

const SHOWN = 6;

/** The days worth offering: those with a line that runs, from today on. Closing days are refused by the service. */
export function serviceDays(): string[] {
  const read = town.data.value;
  if (!read || !today.value) return [];
  const running = new Set(read.lines.flatMap((line) => line.weekdays));
  const days = Array.from({ length: read.horizon_days + 1 }, (_, ahead) => addDays(today.value, ahead));
  return days.filter((day) => running.has(weekdayOf(day))).slice(0, SHOWN);
}

/** `今日 11月25日（水）`. */
export function dayWords(day: string): { near: string; name: string } {
  const m = common();
  const near = day === today.value ? m.today : day === addDays(today.value, 1) ? m.tomorrow : "";
  return { near, name: dayName(day) };
}

/** The service's hours in minutes since midnight. */
export function hours(): { opens: number; closes: number } {
  const read = town.data.value?.hours;
  return { opens: minutesOfText(read?.opens ?? "08:30"), closes: minutesOfText(read?.closes ?? "15:30") };
}
