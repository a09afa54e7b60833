import { signal } from "@preact/signals";

/** The one thing of the timeline that the Tab key reaches; arrow keys move it. `item` is NAME, MENU or a booking. */
export interface Active { row: string; item: string }

export const NAME = "name";
export const MENU = "menu";

/** The row before the first one is known. */
export const NOWHERE = "?";

export const active = signal<Active>({ row: NOWHERE, item: NAME });

/** Set when the arrow keys moved: the focus goes there once it is drawn. */
export const wantsFocus = signal(false);

export const cellOf = ({ row, item }: Active) => `${row}/${item}`;

export function setActive(row: string, item: string, focus = false): void {
  const last = active.peek();
  if (last.row !== row || last.item !== item) active.value = { row, item };
  if (focus) wantsFocus.value = true;
}

/** Also when it is asked before the first row is drawn. */
export function focusTimeline(): void {
  wantsFocus.value = true;
}
