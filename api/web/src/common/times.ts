import { language } from "./language";

/** The town's time zone, which the service writes into the page. */
let zone = document.documentElement.dataset.zone ?? "UTC";

/** Sets the town's time zone; every time on the pages is shown in it, wherever the browser is. */
export function setZone(timezone: string): void {
  zone = timezone;
  dayOffsets.clear();
}

type Parts = Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;

const readers = new Map<string, Intl.DateTimeFormat>();

function reader(): Intl.DateTimeFormat {
  const known = readers.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    hour: "numeric", minute: "numeric", second: "numeric",
  });
  readers.set(zone, made);
  return made;
}

function partsOf(at: Date): Parts {
  return Object.fromEntries(reader().formatToParts(at).map((part) => [part.type, Number(part.value)])) as Parts;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `YYYY-MM-DD` of an instant in the town. */
export function dayOf(at: Date | string): string {
  const { year, month, day } = partsOf(new Date(at));
  return `${year}-${two(month)}-${two(day)}`;
}

/** Minutes since the town's midnight. */
export function minutesOf(at: Date | string): number {
  const written = typeof at === "string" ? writtenMinutes(at) : null;
  if (written !== null) return written;
  const { hour, minute, second } = partsOf(new Date(at));
  return hour * 60 + minute + second / 60;
}

/** Offsets of whole days; null for a day on which the clocks are changed. */
const dayOffsets = new Map<string, string | null>();

function dayOffset(day: string): string | null {
  const known = dayOffsets.get(day);
  if (known !== undefined) return known;
  const [first, last] = ["00", "23"].map((hour) => offsetAt(new Date(`${day}T${hour}:00:00Z`)));
  const made = first === last ? first! : null;
  dayOffsets.set(day, made);
  return made;
}

const digits = (text: string, from: number) => (text.charCodeAt(from) - 48) * 10 + text.charCodeAt(from + 1) - 48;

/**
 * Minutes of a time that is written with the town's own offset, as the service writes them: read off the text, a hundred
 * times faster than asking for the time zone. A board of 1,500 bookings reads ten thousand. Null for any other text.
 */
function writtenMinutes(at: string): number | null {
  if (at.length < 25 || at[10] !== "T" || at.slice(-6) !== dayOffset(at.slice(0, 10))) return null;
  return digits(at, 11) * 60 + digits(at, 14) + digits(at, 17) / 60;
}

/** ISO 8601 with the town's offset for `minutes` past midnight of `day`. */
export function isoAt(day: string, minutes: number): string {
  const clock = `${day}T${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}:00`;
  const near = Date.parse(`${clock}Z`);
  // The offset then is that of the moment itself, not of the one at which the same is on the clock in Greenwich.
  const first = offsetAt(new Date(near));
  return clock + offsetAt(new Date(near - millisecondsOf(first)));
}

function millisecondsOf(offset: string): number {
  const minutes = digits(offset, 1) * 60 + digits(offset, 4);
  return (offset[0] === "-" ? -minutes : minutes) * 60_000;
}

function offsetAt(near: Date): string {
  const named = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(near);
  const offset = named.find((part) => part.type === "timeZoneName")?.value.replace("GMT", "");
  return offset || "+00:00";
}

export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** 0 is Monday, as in the town's rules. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `9:40`, for tables and maps. */
export function clockTime(at: Date | string): string {
  return clockOfMinutes(minutesOf(at));
}

/** `9時40分` or `9:40`, for sentences. */
export function spokenTime(at: Date | string): string {
  const { hour, minute } = partsOf(new Date(at));
  if (language.value === "en") return `${hour}:${two(minute)}`;
  return minute === 0 ? `${hour}時` : `${hour}時${minute}分`;
}

/** `9時40分から55分の間`: the hour is not said twice. */
export function spokenWindow(start: string, end: string): string {
  if (language.value === "en") return `between ${spokenTime(start)} and ${spokenTime(end)}`;
  const [from, to] = [partsOf(new Date(start)), partsOf(new Date(end))];
  const until = from.hour === to.hour ? `${to.minute}分` : spokenTime(end);
  return `${spokenTime(start)}から${until}の間`;
}

/** `11月25日（水）` or `Wed 25 Nov`. */
export function dayName(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (language.value === "en") {
    return date.toLocaleDateString("en-GB", { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
  }
  const weekday = date.toLocaleDateString("ja-JP", { timeZone: "UTC", weekday: "short" });
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${weekday}）`;
}

/** Minutes as `9:40`. */
export function clockOfMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${two(Math.floor(minutes % 60))}`;
}

/** `08:30` as minutes since midnight. */
export function minutesOfText(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}
