import { signal } from "@preact/signals";
import { recall, remember } from "../../common/memory";
import { beginMove, endMove } from "../moves/move";
import { togglePin } from "../moves/pin";
import { moving } from "../moves/state";
import { undoLast } from "../moves/undo";
import { bookingById, canPlan, chooseNothing, chosen } from "../state";
import { focusTimeline } from "../timeline/active";
import { panBy, toNow, zoomBy } from "../timeline/zoom";
import { dialog } from "./dialogs";
import { isOnPhone, showTab, TABS } from "./panels";

/** Whether single letters are keys; who dictates or whose hands shake may switch them off (WCAG 2.1.4). */
export const usesLetters = signal(recall<boolean>("board.letters") ?? true);

export function useLetters(on: boolean): void {
  usesLetters.value = on;
  remember("board.letters", on);
}

const LETTERS: Record<string, () => void> = {
  n: () => (isOnPhone.value = true),
  "/": () => toSearch(),
  t: focusTimeline,
  m: () => beginMove(meant()),
  p: () => pinMeant(),
  "?": () => (dialog.value = { kind: "keys" }),
  "+": () => zoomBy(1),
  ";": () => zoomBy(1),
  "-": () => zoomBy(-1),
  "[": () => panBy(-0.5),
  "]": () => panBy(0.5),
  "0": toNow,
};

/** What the board's keys do, wherever the focus is, except where one types. */
export function onBoardKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const isTyping = (event.target as Element).matches?.("input:not([type=checkbox], [type=radio]), select, textarea");
  if (event.key === "Escape") return escape();
  if (isTyping) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.preventDefault();
    void undoLast();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !usesLetters.value || isOnPhone.value) return;
  const deed = LETTERS[event.key] ?? tabOf(event.key);
  if (!deed) return;
  event.preventDefault();
  deed();
}

function escape(): void {
  if (moving.value) endMove();
  else chooseNothing();
}

function tabOf(key: string): (() => void) | undefined {
  const name = TABS[Number(key) - 1];
  return name && key.length === 1 ? () => showTab(name) : undefined;
}

/** The booking that has the focus, else the one that is chosen. */
function meant(): string {
  const focused = document.activeElement?.closest<HTMLElement>("[data-booking]")?.dataset.booking;
  return focused ?? chosen.value.bookingId ?? "";
}

function pinMeant(): void {
  const booking = bookingById.value.get(meant());
  if (booking && canPlan.value) void togglePin(booking);
}

function toSearch(): void {
  showTab("bookings");
  requestAnimationFrame(() => focus("[data-testid=search]"));
}

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
