import { signal } from "@preact/signals";

function current(): string {
  const hash = location.hash;
  return hash.startsWith("#/") ? hash.slice(2) : "";
}

/** The step of the page, from the address's `#/step`: so the browser's back button works on every step. */
export const route = signal(current());

addEventListener("hashchange", () => {
  route.value = current();
  scrollTo(0, 0);
});

/** Goes to a step; `replace` leaves no trace for the back button. */
export function go(step: string, replace = false): void {
  if (replace) {
    history.replaceState(null, "", `#/${step}`);
    route.value = step;
  } else {
    location.hash = `#/${step}`;
  }
}

export function back(): void {
  history.back();
}
