import { effect, signal } from "@preact/signals";
import type { ServiceProblem } from "../api/problem";
import type { Text } from "../common/language";
import { recall, remember } from "../common/memory";
import type { About, Report } from "./model";
import { vehicleId } from "./vehicle";

/**
 * A report on its way. `fresh` was never sent, `tried` may have arrived, `counted` is with the service and waits
 * only for a manifest that knows of it. The screen has gone on with it once it is `ahead`.
 */
export interface Entry {
  report: Report;
  about: About;
  state: "fresh" | "tried" | "counted";
  ahead: boolean;
  /** The driver took it back before it was known whether it arrived. */
  undone: boolean;
}

/** A report the service did not take, with its reason; `late`: the screen had already gone on. */
export interface Refused {
  report: Report;
  about: About;
  slug: string;
  /** The problem's name, in the language in which it was asked, and what to do about it. */
  title: string;
  said: Text;
  late: boolean;
}

/** A report that counts, for taking it back. */
export type Counted = Pick<Entry, "report" | "about">;

const MOST_REMEMBERED = 20;

/** Everything that is kept on this phone until the service knows it; it outlives the page. */
export const entries = signal<Entry[]>([]);
export const refused = signal<Refused[]>([]);
export const counted = signal<Counted[]>([]);

const keyOf = (name: string, vehicle: string) => `drive.${name}.${vehicle}`;

/** Each vehicle has its own: what one driver could not send is sent when the phone is used for that vehicle again. */
export function keepQueue(): void {
  let held = "";
  effect(() => {
    const id = vehicleId.value;
    if (!id || id === held) return;
    held = id;
    entries.value = (recall<Entry[]>(keyOf("reports", id)) ?? []).map((entry) => ({ ...entry, ahead: true }));
    refused.value = recall<Refused[]>(keyOf("refused", id)) ?? [];
    counted.value = recall<Counted[]>(keyOf("counted", id)) ?? [];
  });
  effect(() => hold("reports", entries.value));
  effect(() => hold("refused", refused.value));
  effect(() => hold("counted", counted.value));
  function hold(name: string, value: unknown): void {
    if (held) remember(keyOf(name, held), value);
  }
}

export function add(report: Report, about: About, isAhead: boolean): void {
  entries.value = [...entries.value, { report, about, state: "fresh", ahead: isAhead, undone: false }];
}

/** Changes the entries of these reports. */
export function change(ids: readonly string[], made: Partial<Entry>): void {
  entries.value = entries.value.map((entry) => (ids.includes(entry.report.event_id) ? { ...entry, ...made } : entry));
}

export function drop(ids: readonly string[]): void {
  if (ids.length) entries.value = entries.value.filter(({ report }) => !ids.includes(report.event_id));
}

export function count(id: string): void {
  const entry = entries.value.find(({ report }) => report.event_id === id);
  if (!entry) return;
  change([id], { state: "counted", ahead: true });
  counted.value = [...counted.value, { report: entry.report, about: entry.about }].slice(-MOST_REMEMBERED);
}

export function refuse(id: string, problem: ServiceProblem): void {
  const entry = entries.value.find(({ report }) => report.event_id === id);
  if (!entry) return;
  const { report, about, ahead, undone } = entry;
  if (!undone) refused.value = [...refused.value, { report, about, slug: problem.slug, title: String(problem.extra.title ?? ""), said: problem.text, late: ahead }];
  drop([id]);
}
