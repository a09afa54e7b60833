import { base } from "./base";
import { active, draft, MOST_SCENARIOS, newSheet, put } from "./draft";
import { fieldText } from "./fieldWords";
import { type Form, WEEKDAYS, type Weekday } from "./form";
import { isSame } from "./paths";
import { buildText } from "./messages";

/** A question many towns have, as the form would be filled in for it. */
export interface QuickStart { id: string; label: string; form: () => Form }

const DAYS = 8;
const DAYS_JA = "月火水木金土日";
const [SLOWER, MORE_OUTINGS, NO_SHOWS, SPREAD] = [0.9, 1.1, 0.03, 0.1];

/** Those that make sense in this town. */
export function quickStarts(): QuickStart[] {
  const m = buildText();
  const { vehicles } = base.data.value!;
  const buses = vehicles.filter(({ kind }) => kind === "bus");
  const spared = buses.at(-1) ?? vehicles.at(-1);
  const free = freeWeekday();
  const found: QuickStart[] = [];
  if (spared && vehicles.length > 1) found.push({ id: "less", label: m.quickLess, form: () => oneLess(spared.id) });
  if (buses.length) found.push({ id: "chair", label: m.quickChair, form: secondChair });
  if (free && buses.length) found.push({ id: "weekday", label: m.quickWeekday(fieldText().onWeekdays[free]), form: () => oneBusOn(free) });
  found.push({ id: "february", label: m.quickFebruary, form: february });
  return found;
}

/** Fills the scenario that is open when it is still empty, else one more. */
export function fillIn({ form }: QuickStart): void {
  const { sheets } = draft.peek();
  const here = active.peek();
  const isFree = isSame(sheets[here]?.form, {});
  if (!isFree && sheets.length >= MOST_SCENARIOS) return;
  const filled = newSheet(form());
  const next = isFree ? sheets.with(here, { ...filled, key: sheets[here]!.key }) : [...sheets, filled];
  put({ ...draft.peek(), sheets: next });
  active.value = isFree ? here : next.length - 1;
}

/** A weekday from Monday to Saturday on which no line runs. */
function freeWeekday(): Weekday | undefined {
  const busy = new Set(base.data.value!.lines.flatMap(({ weekdays }) => weekdays));
  return WEEKDAYS.slice(0, 6).find((day) => !busy.has(day));
}

function oneLess(id: string): Form {
  return { name: { ja: "バス1台減", en: "One bus less" }, fleet: { remove: [id] } };
}

function secondChair(): Form {
  const buses = base.data.peek()!.vehicles.filter(({ kind }) => kind === "bus");
  return {
    name: { ja: "車いす席を増やす", en: "One more wheelchair place" },
    fleet: { change: buses.map(({ id, wheelchairs }) => ({ id, wheelchairs: wheelchairs + 1 })) },
  };
}

/** The line with the fewest weekdays runs on one more, with the first bus at work. */
function oneBusOn(day: Weekday): Form {
  const { lines, vehicles, today } = base.data.peek()!;
  const line = [...lines].sort((one, other) => one.weekdays.length - other.weekdays.length)[0]!;
  const bus = vehicles.find(({ kind }) => kind === "bus")!;
  const withDay = (days: readonly Weekday[]) => WEEKDAYS.filter((one) => one === day || days.includes(one));
  return {
    name: named(day),
    days: { from: today, service_days: DAYS, weekdays: [day] },
    lines: [{ id: line.id, weekdays: withDay(line.weekdays) }],
    fleet: { change: [{ id: bus.id, shifts: bus.shifts.map((shift, place) => (place ? shift : { ...shift, weekdays: withDay(shift.weekdays) })) }] },
  };
}

/** The question's own name, whichever language the page has. */
function named(day: Weekday): { ja: string; en: string } {
  const ja = `${DAYS_JA[WEEKDAYS.indexOf(day)]}曜も1台で`;
  const en = `${new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day))).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" })}s with one bus`;
  return { ja, en };
}

/** Slower than winter, more outings, more who do not come. */
function february(): Form {
  const { today } = base.data.peek()!;
  const year = Number(today.slice(0, 4)) + (today.slice(5) > "02-01" ? 1 : 0);
  return {
    name: { ja: "2月", en: "February" },
    days: { from: `${year}-02-01`, service_days: DAYS },
    speeds: { factor: SLOWER }, demand: { growth: MORE_OUTINGS }, behaviour: { no_show: NO_SHOWS, driving_spread: SPREAD },
  };
}
