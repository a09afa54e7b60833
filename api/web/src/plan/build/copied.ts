import type { StudyAsked } from "../calls";
import { type Draft, newSheet } from "./draft";
import type { Form } from "./form";
import { isSame, withValue } from "./paths";
import { cornersOf } from "./places/shapes";

/** A study's question as a draft to be changed. What its first scenario has in common with the others becomes shared. */
export function draftOf(asked: StudyAsked, copyOf: string): Draft {
  const forms = asked.scenarios.map(read);
  const first = forms[0] ?? {};
  const { draws, seed } = first.run ?? {};
  const { kind, csv } = first.demand ?? {};
  const shared = cleaned({ days: first.days, costs: first.costs, run: { draws, seed }, demand: kind === "generated" ? undefined : { kind, csv } }) as Form;
  const sheets = forms.map((form) => newSheet(without(form, shared)));
  return { asItIs: asked.as_it_is, shared: newSheet(shared), sheets, frontier: asked.frontier, copyOf, startedAs: "" };
}

/** A form as it was sent or stands in a file, as the page keeps it: names in both languages, rings open. */
function read(form: Form): Form {
  const whole = withNamesOfBoth(cleaned(form)) as Form;
  return whole.areas ? { ...whole, areas: whole.areas.map((area) => ({ ...area, polygon: area.polygon.map(cornersOf) })) } : whole;
}

/** A scenario beside others: draws and seed are those of all. */
export const sheetForm = (form: Form): Form => without(read(form), {});

function without(form: Form, shared: Form): Form {
  let own = withValue(withValue(form, "run.draws", undefined), "run.seed", undefined);
  if (isSame(own.days, shared.days)) own = withValue(own, "days", undefined);
  for (const rate of Object.keys(shared.costs ?? {})) {
    if (isSame(own.costs?.[rate], shared.costs?.[rate])) own = withValue(own, `costs.${rate}`, undefined);
  }
  if (own.demand?.kind === (shared.demand?.kind ?? "generated") && own.demand?.csv === shared.demand?.csv) {
    own = withValue(withValue(own, "demand.kind", undefined), "demand.csv", undefined);
  }
  return own;
}

/** A name may be one text for both languages. */
function withNamesOfBoth(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNamesOfBoth);
  if (typeof value !== "object" || value === null) return value;
  const of = (key: string, inner: unknown) => (key === "name" && typeof inner === "string" ? { ja: inner, en: inner } : withNamesOfBoth(inner));
  const parts = Object.entries(value).map(([key, inner]) => [key, of(key, inner)]);
  return Object.fromEntries(parts);
}

/** Without what says nothing: nulls and empty tables. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, cleaned(inner)] as const)
    .filter(([, inner]) => inner !== null && inner !== undefined && !isSame(inner, {}));
  return Object.fromEntries(kept);
}
