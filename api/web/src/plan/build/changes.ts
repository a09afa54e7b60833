import { say } from "../../common/language";
import { base, lineById, vehicleById } from "./base";
import { draft, formAt, type Scope } from "./draft";
import { fieldText } from "./fieldWords";
import type { Form } from "./form";
import { placesChanged } from "./changesOfPlaces";
import { daysChanged, demandChanged, plainChanged } from "./changesOfRest";
import { shown } from "./shown";

/** One thing that differs from the town as it is: its field, and the difference in words. */
export interface Change { field: string; words: string }

/** Everything in which a scenario, or what is shared, differs from the town. */
export function changesOf(scope: Scope): Change[] {
  if (!base.data.value) return [];
  const form = formAt(scope);
  return [
    ...daysChanged(form), ...fleetChanged(form), ...rulesChanged(form), ...linesChanged(form), ...placesChanged(form, scope),
    ...demandChanged(form), ...plainChanged(form), ...(scope === "shared" && draft.value.frontier ? [{ field: "frontier", words: fieldText().frontier.on }] : []),
  ];
}

const changed = (field: string, name: string, before: string, after: string): Change => ({ field, words: `${name}: ${before} → ${after}` });

function fleetChanged({ fleet = {} }: Form): Change[] {
  const f = fieldText();
  const nameOf = (id = "") => (vehicleById.value.has(id) ? say(vehicleById.value.get(id)!.name) : id);
  const found: Change[] = (fleet.remove ?? []).map((id, place) => ({ field: `fleet.remove[${place}]`, words: `${nameOf(id)}: ${f.without}` }));
  fleet.change?.forEach((change, place) => found.push(...vehicleChanged(`fleet.change[${place}]`, change, change.id, nameOf(change.id))));
  fleet.add?.forEach((added, place) => {
    const name = f.addedLike(nameOf(added.like));
    found.push({ field: `fleet.add[${place}]`, words: `＋ ${name}` }, ...vehicleChanged(`fleet.add[${place}]`, added, added.like, name));
  });
  return found;
}

function vehicleChanged(field: string, change: object, like: string | undefined, name: string): Change[] {
  const f = fieldText();
  const now = vehicleById.value.get(like ?? "") as Record<string, unknown> | undefined;
  const names = f.vehicle as unknown as Record<string, string>;
  return Object.entries(change)
    .filter(([key]) => !["id", "like", "name"].includes(key))
    .map(([key, after]) => changed(`${field}.${key}`, `${name} ${names[key]}`, shown(key, now?.[key]), shown(key, after)));
}

function rulesChanged({ rules = {} }: Form): Change[] {
  const names = fieldText().rules as Record<string, string>;
  const now = base.data.value!.rules as Record<string, unknown>;
  return Object.entries(rules).map(([key, after]) => changed(`rules.${key}`, names[key] ?? key, shown(key, now[key]), shown(key, after)));
}

function linesChanged({ lines = [] }: Form): Change[] {
  const names = fieldText().line as Record<string, string>;
  return lines.flatMap(({ id, ...change }, place) => {
    const line = lineById.value.get(id) as ({ name: { ja: string; en: string } } & Record<string, unknown>) | undefined;
    return Object.entries(change).map(([key, after]) =>
      changed(`lines[${place}].${key}`, `${line ? say(line.name) : id} ${names[key]}`, shown(key, line?.[key]), shown(key, after)));
  });
}
