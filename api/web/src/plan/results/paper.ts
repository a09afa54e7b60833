/** The width of an A4 page between its margins, in CSS pixels. */
export const PAPER = 660;

/** While the page is printed, what is folded is unfolded (paper has no button to press) and maps fit the page. */
export function fitForPaper(): () => void {
  let unfolded: HTMLDetailsElement[] = [];
  const before = () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>(".results details:not([open], .no-print)")];
    for (const part of unfolded) part.open = true;
    for (const map of document.querySelectorAll<HTMLElement>(".results .map-canvas")) {
      map.style.setProperty("--paper-zoom", String(Math.min(1, PAPER / map.clientWidth)));
    }
  };
  const after = () => {
    for (const part of unfolded) part.open = false;
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
