import { say } from "../../common/language";
import { common } from "../../common/messages";
import { dayName } from "../../common/times";
import { base } from "./base";
import type { Change } from "./changes";
import { fieldText } from "./fieldWords";
import type { Form } from "./form";
import { percent, shown, weekdayNames, withUnit } from "./shown";

/** Which days are looked at. */
export function daysChanged({ days }: Form): Change[] {
  if (!days) return [];
  const f = fieldText();
  const parts = [
    days.dates && days.dates.map(dayName).join(common().comma),
    days.from && f.days.since(dayName(days.from)),
    days.service_days !== undefined && f.days.many(String(days.service_days)),
    days.weekdays && f.days.only(weekdayNames(days.weekdays)),
  ];
  return [{ field: "days", words: `${f.sections.days}: ${parts.filter(Boolean).join(common().comma)}` }];
}

/** Where riders come from, and how many they are. */
export function demandChanged({ demand = {} }: Form): Change[] {
  const f = fieldText().demand;
  const found: Change[] = [];
  if (demand.kind) found.push({ field: "demand.kind", words: `${f.kind}: ${f.kinds[demand.kind]}` });
  if (demand.growth !== undefined) found.push({ field: "demand.growth", words: `${f.growth}: 100% → ${percent(demand.growth)}` });
  return found;
}

/** Fields whose value today is the same in every town. */
export function plainChanged(form: Form): Change[] {
  const { defaults, seasons, road_classes } = base.data.value!;
  const f = fieldText();
  const { service = {}, speeds = {}, behaviour = {}, costs = {}, run = {} } = form;
  const line = (field: string, name: string, before: string, after: string) => ({ field, words: `${name}: ${before} → ${after}` });
  const now = { ...defaults.service, ...defaults.run, ...defaults.costs, ...defaults.behaviour } as Record<string, unknown>;
  const kinds = f.service.kinds as Record<string, string>;
  const found: Change[] = [];
  for (const [key, after] of Object.entries(service)) {
    const named = (value: unknown) => (key === "kind" ? (kinds[String(value)] ?? "") : shown(key, value));
    found.push(line(`service.${key}`, (f.service as unknown as Record<string, string>)[key]!, named(defaults.service[key as keyof typeof defaults.service]), named(after)));
  }
  if (speeds.factor !== undefined) found.push(line("speeds.factor", f.speeds.factor, "100%", percent(speeds.factor)));
  if (speeds.season) found.push(line("speeds.season", f.speeds.season, f.speeds.bySeason, named(seasons, speeds.season)));
  for (const [id, kmh] of Object.entries(speeds.kmh ?? {})) found.push({ field: `speeds.kmh.${id}`, words: `${named(road_classes, id)}: ${withUnit(String(kmh), "kmh")}` });
  for (const [key, after] of Object.entries(behaviour)) {
    found.push(line(`behaviour.${key}`, (f.behaviour as Record<string, string>)[key]!, percent(now[key]), percent(after)));
  }
  for (const [key, after] of Object.entries(costs)) {
    found.push(line(`costs.${key}`, (f.costs as Record<string, string>)[key]!, rates(now[key]), rates(after)));
  }
  for (const [key, after] of Object.entries(run)) found.push(line(`run.${key}`, (f.run as Record<string, string>)[key]!, shown(key, now[key]), shown(key, after)));
  return found;
}

function named(of: readonly { id: string; name: { ja: string; en: string } }[], id: string): string {
  const known = of.find((one) => one.id === id);
  return known ? say(known.name) : id;
}

function rates(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value).map(([kind, rate]) => `${fieldText().kinds[kind] ?? kind} ${String(rate)}`).join(common().comma);
}
