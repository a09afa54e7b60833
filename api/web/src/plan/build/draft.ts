import { computed, effect, signal } from "@preact/signals";
import { newKey } from "../../common/keys";
import type { FrontierAsked } from "../calls";
import type { Form } from "./form";
import { keepDraft, recalled } from "./keeping";
import { isSame, valueAt, withValue } from "./paths";

/**
 * One scenario of the draft. `csvName` is the name of the file its trips were read from; while `hasLongText` they are
 * kept elsewhere on this device and not back yet.
 */
export interface Sheet { key: string; form: Form; csvName?: string; hasLongText?: boolean }

/** A study as it is put together: what all its scenarios have in common, and each of them. */
export interface Draft {
  asItIs: boolean;
  shared: Sheet;
  sheets: Sheet[];
  frontier: FrontierAsked | null;
  /** The study it was copied from, and the one that was started with it. */
  copyOf: string;
  startedAs: string;
}

/** Which part of the draft a field belongs to: what is shared, or the scenario at a place. */
export type Scope = "shared" | number;

export const MOST_SCENARIOS = 12;
const MOST_STEPS = 100;
const SAME_STROKE_MS = 1500;

export const newSheet = (form: Form = {}): Sheet => ({ key: newKey().slice(0, 8), form });
export const blankDraft = (): Draft => ({
  asItIs: true, shared: newSheet(), sheets: [newSheet()], frontier: null, copyOf: "", startedAs: "",
});

export const draft = signal<Draft>(recalled() ?? blankDraft());
/** The scenario that is open. */
export const active = signal(0);

const before = signal<Draft[]>([]);
const after = signal<Draft[]>([]);
let last = { what: "", at: 0 };

export const canUndo = computed(() => before.value.length > 0);
export const canRedo = computed(() => after.value.length > 0);
/** Whether there is anything that a person would miss. */
export const isBlank = computed(() => {
  const { asItIs, shared, sheets, frontier } = draft.value;
  return asItIs && !frontier && sheets.length === 1 && isSame(shared.form, {}) && isSame(sheets[0]!.form, {});
});

keepDraft(draft);
effect(() => {
  active.value = Math.min(active.value, draft.value.sheets.length - 1);
});

/** Puts another draft in its place. Strokes at the same field (`what`) that follow closely are undone together. */
export function put(next: Draft, what = ""): void {
  const isStroke = !!what && what === last.what && performance.now() - last.at < SAME_STROKE_MS;
  if (!isStroke) before.value = [...before.value.slice(-MOST_STEPS), draft.value];
  last = { what, at: performance.now() };
  [after.value, draft.value] = [[], { ...next, startedAs: next === draft.value ? next.startedAs : "" }];
}

export function undo(): void {
  const to = before.value.at(-1);
  if (!to) return;
  [before.value, after.value, draft.value] = [before.value.slice(0, -1), [...after.value, draft.value], to];
  last = { what: "", at: 0 };
}

export function redo(): void {
  const to = after.value.at(-1);
  if (!to) return;
  [after.value, before.value, draft.value] = [after.value.slice(0, -1), [...before.value, draft.value], to];
  last = { what: "", at: 0 };
}

/** The draft stays as it is, and is known to be what the study was started with. */
export function markStarted(studyId: string): void {
  draft.value = { ...draft.value, startedAs: studyId };
}

export const sheetOf = (scope: Scope): Sheet => (scope === "shared" ? draft.value.shared : (draft.value.sheets[scope] ?? newSheet()));
export const formAt = (scope: Scope): Form => sheetOf(scope).form;

/** Puts another sheet in the place of one. */
export function putSheet(scope: Scope, sheet: Sheet, what = ""): void {
  const { sheets } = draft.value;
  if (scope === "shared") put({ ...draft.value, shared: sheet }, what);
  else put({ ...draft.value, sheets: sheets.map((one, place) => (place === scope ? sheet : one)) }, what);
}

/** What is typed stroke by stroke; a list changes by one step at a time. */
export const isTyped = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

/** Sets one field; undefined gives it back its value of today. */
export function setField(scope: Scope, path: string, value: unknown): void {
  const sheet = sheetOf(scope);
  if (isSame(valueAt(sheet.form, path), value)) return;
  putSheet(scope, { ...sheet, form: withValue(sheet.form, path, value) }, isTyped(value) ? `${sheet.key} ${path}` : "");
}
