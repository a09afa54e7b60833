import { computed, effect, signal } from "@preact/signals";
import { ServiceProblem } from "../../api/problem";
import { go } from "../../common/route";
import { type Checked, checkStudy, type Finding, startStudy } from "../calls";
import { askedOf, scopeOf } from "./asked";
import { draft, markStarted, type Scope } from "./draft";
import { isWithin, valueAt } from "./paths";

const SETTLED_MS = 900;
/** A draft with more than this in trips of its own is only checked when asked to: it takes a while to send. */
const MOST_BY_ITSELF = 500_000;

/** The draft that was looked at last, and what came of it. */
const answer = signal<{ of: typeof draft.value; checked: Checked } | null>(null);
export const checking = signal(false);
export const starting = signal(false);
export const failure = signal<unknown>(null);

/** Whether what is shown is of the draft as it stands. */
export const isChecked = computed(() => answer.value?.of === draft.value);
export const runs = computed(() => (isChecked.value ? answer.value!.checked.runs : null));
export const foreseen = computed(() => (isChecked.value ? answer.value!.checked.scenarios : []));

export interface Placed extends Finding { scope: Scope | "study" }

/** What was found, at its place in the draft; what has been changed since is left out. */
export const findings = computed<Placed[]>(() => {
  const last = answer.value;
  if (!last) return [];
  const placed = last.checked.findings.map((one) => ({ ...one, scope: scopeOf(one, last.of) }));
  return placed.filter((one, index) => isStanding(one, last.of) && !placed.slice(0, index).some((other) => isTwin(one, other)));
});

/** What all scenarios have in common is wrong in each of them and told once; so are the two numbers of a stop without a place. */
const isTwin = (one: Placed, other: Placed) =>
  one.scope === other.scope && one.field.replace(/^(stops\[\d+\])\.lat$/, "$1.lon") === other.field && one.row === other.row && one.ja === other.ja;

function isStanding({ scope, field, scenario }: Placed, of: typeof draft.value): boolean {
  if (of === draft.value) return true;
  if (scope === "study") return of.frontier === draft.value.frontier;
  const key = scope === "shared" ? of.shared.key : of.sheets[scenario]?.key;
  const sheets = draft.value.sheets;
  const now = scope === "shared" ? draft.value.shared : sheets[scope];
  const then = scope === "shared" ? of.shared : of.sheets[scope];
  return now?.key === key && JSON.stringify(valueAt(now?.form, field)) === JSON.stringify(valueAt(then?.form, field));
}

/** Those of one field: at it, or `below` it where what lies below has no field of its own. */
export const findingsAt = (scope: Scope | "study", path: string, below = true): Placed[] =>
  findings.value.filter((one) => one.scope === scope && (one.field === path || (below && isWithin(one.field, path))));

/** Has the draft looked at. True when it can be run. */
export async function check(): Promise<boolean> {
  const of = draft.peek();
  checking.value = true;
  try {
    const checked = await checkStudy(askedOf(of));
    [answer.value, failure.value] = [{ of, checked }, null];
    return !checked.findings.length;
  } catch (error) {
    failure.value = error;
    return false;
  } finally {
    checking.value = false;
  }
}

/** Starts the study and shows it. Nothing is started while anything is wrong; then that is what is shown. */
export async function start(): Promise<boolean> {
  if (starting.peek()) return false;
  const of = draft.peek();
  starting.value = true;
  try {
    const started = await startStudy(askedOf(of));
    markStarted(started.study_id);
    failure.value = null;
    go(`study/${started.study_id}`);
    return true;
  } catch (error) {
    const found = error instanceof ServiceProblem ? (error.extra.findings as Finding[] | undefined) : undefined;
    if (found) [answer.value, failure.value] = [{ of, checked: { findings: found, runs: null, scenarios: [] } }, null];
    else failure.value = error;
    return false;
  } finally {
    starting.value = false;
  }
}

/** Has the draft looked at by itself whenever it has been left alone for a moment. */
export function watchDraft(): () => void {
  let timer = 0;
  const stop = effect(() => {
    const { shared, sheets } = draft.value;
    clearTimeout(timer);
    if (isChecked.value) return;
    const length = [shared, ...sheets].reduce((sum, { form }) => sum + (form.demand?.csv?.length ?? 0), 0);
    if (length > MOST_BY_ITSELF) return;
    const look = () => (checking.peek() ? (timer = window.setTimeout(look, SETTLED_MS)) : void check());
    timer = window.setTimeout(look, SETTLED_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
