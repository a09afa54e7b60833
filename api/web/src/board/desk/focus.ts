/** Moves the focus once what was just decided is drawn. With `unlessIn`, only if nobody has gone on elsewhere. */
export function focusSoon(id: string, unlessIn?: (active: Element | null) => boolean): void {
  requestAnimationFrame(() => {
    if (unlessIn?.(document.activeElement)) return;
    const found = document.getElementById(id);
    const target = found?.matches("button, input, select, textarea, [tabindex]") ? found : found?.querySelector<HTMLElement>("[tabindex='0']");
    target?.focus();
    // What goes with it is seen too: all offers, not only the first.
    found?.closest("[data-together]")?.scrollIntoView({ block: "nearest" });
  });
}
