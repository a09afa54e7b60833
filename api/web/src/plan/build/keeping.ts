import { effect, type Signal } from "@preact/signals";
import { recall, remember } from "../../common/memory";
import type { Draft, Sheet } from "./draft";
import { dropTexts, keepText, keptText } from "./longTexts";
import { withValue } from "./paths";

const KEY = "plan-draft";
const LONG = 100_000;

const lengthOf = ({ form }: Sheet) => form.demand?.csv?.length ?? 0;

/** The draft this device remembers; null when there is none, or none that can be read. */
export function recalled(): Draft | null {
  const known = recall<Partial<Draft>>(KEY);
  const isWhole = Array.isArray(known?.sheets) && known.sheets.length > 0 && [...known.sheets, known.shared].every((one) => one?.key && one.form);
  return isWhole ? (known as Draft) : null;
}

/** Remembers the draft from now on, files of trips apart from the rest, and brings back those that were remembered. */
export function keepDraft(draft: Signal<Draft>): void {
  const saved = new Map<string, string>();
  void bringBack(draft, saved);
  effect(() => {
    const { shared, sheets } = draft.value;
    for (const sheet of [shared, ...sheets]) keepLong(sheet, saved);
    remember(KEY, { ...draft.value, shared: shortened(shared), sheets: sheets.map(shortened) });
  });
}

function keepLong(sheet: Sheet, saved: Map<string, string>): void {
  const text = sheet.form.demand?.csv ?? "";
  if (text.length <= LONG || saved.get(sheet.key) === text) return;
  saved.set(sheet.key, text);
  void keepText(sheet.key, text);
}

function shortened(sheet: Sheet): Sheet {
  if (lengthOf(sheet) <= LONG) return { ...sheet, hasLongText: sheet.hasLongText && !lengthOf(sheet) };
  return { ...sheet, hasLongText: true, form: withValue(sheet.form, "demand.csv", undefined) };
}

async function bringBack(draft: Signal<Draft>, saved: Map<string, string>): Promise<void> {
  const waiting = [draft.peek().shared, ...draft.peek().sheets].filter((one) => one.hasLongText);
  if (!waiting.length) return void dropTexts();
  for (const { key } of waiting) {
    const text = await keptText(key);
    if (!text) continue;
    saved.set(key, text);
    const whole = (sheet: Sheet): Sheet =>
      sheet.key === key && !lengthOf(sheet) ? { ...sheet, hasLongText: false, form: withValue(sheet.form, "demand.csv", text) } : sheet;
    draft.value = { ...draft.peek(), shared: whole(draft.peek().shared), sheets: draft.peek().sheets.map(whole) };
  }
}
