/**
 * Moves the focus once what was just decided is drawn: at once where it can be, so that no key is lost that is pressed
 * right after. With `unlessIn`, only if nobody has gone on elsewhere.
 */
export function focusSoon(id: string, unlessIn?: (active: Element | null) => boolean): void {
  const move = () => unlessIn?.(document.activeElement) || focus(id);
  queueMicrotask(() => move() || requestAnimationFrame(move));
}

/** True when there was something to focus: the element itself, or the first stop of the Tab key in it. */
function focus(id: string): boolean {
  const found = document.getElementById(id);
  const target = found?.matches("button, input, select, textarea, [tabindex]") ? found : found?.querySelector<HTMLElement>("[tabindex='0']");
  target?.focus();
  // What goes with it is seen too: all offers, not only the first.
  found?.closest("[data-together]")?.scrollIntoView({ block: "nearest" });
  return !!target && document.activeElement === target;
}

/** Moves the focus to the first of these that is there, the ones named first before the others. */
export function focusFirst(box: HTMLElement | null, ...selectors: string[]): void {
  const found = selectors.map((selector) => box?.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.focus();
}
