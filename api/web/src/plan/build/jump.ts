import { type Placed } from "./check";
import { active } from "./draft";

/** The id of the list of what was found. */
export const LIST = "findings";
const FOCUSABLE = "input, select, button, textarea, summary";

/** Moves to what was found, once it is there. */
export function showFindings(): void {
  requestAnimationFrame(() => document.getElementById(LIST)?.focus());
}

/** Opens everything around a finding's field, and puts the focus in it. */
export async function jumpTo({ scope, field }: Placed): Promise<void> {
  if (typeof scope === "number") active.value = scope;
  await drawn();
  open(sectionOf(String(scope), field));
  await drawn();
  const place = fieldElement(String(scope), field);
  for (let around: Element | null = place; around; around = around.parentElement) open(around);
  place?.scrollIntoView({ block: "center" });
  const target = place?.matches(FOCUSABLE) ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
  (target as HTMLElement | null | undefined)?.focus();
}

/** The field itself, else the nearest part of the form that it is in. */
function fieldElement(scope: string, field: string): HTMLElement | null {
  for (let path = field; path; path = path.replace(/(\.[^.[]*|\[\d+\]|^[^.[]+)$/, "")) {
    const found = document.querySelector<HTMLElement>(`[data-scope="${scope}"][data-field="${CSS.escape(path)}"]`);
    if (found) return found;
  }
  return sectionOf(scope, field);
}

function sectionOf(scope: string, field: string): HTMLElement | null {
  const [first = ""] = field.split(/[.[]/);
  const panel = document.querySelector(scope === "shared" || scope === "study" ? ".shared" : "#scenario-panel");
  const sections = [...(panel?.querySelectorAll<HTMLElement>("[data-holds]") ?? [])];
  return sections.find((one) => one.dataset.holds!.split(" ").some((path) => path.split(".")[0] === first)) ?? null;
}

function open(element: Element | null): void {
  if (element instanceof HTMLDetailsElement) element.open = true;
}

/** Twice: what a signal changes is drawn before the second frame. */
const drawn = () => new Promise<void>((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume())));
