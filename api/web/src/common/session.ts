import { signal } from "@preact/signals";

export type PageName = "tablet" | "board" | "drive" | "plan";

/** The bearer token of this page, or null. Each page keeps its own: one browser may hold four roles. */
export const token = signal<string | null>(null);

let page: PageName = "tablet";

const key = () => `noriai.token.${page}`;

/** Reads the token from `#token=…` (and takes it out of the address bar) or from this device's memory. */
export function openSession(name: PageName): void {
  page = name;
  takeFromAddress();
  // A new address with a token may be opened while the page is already there: then only the fragment changes.
  addEventListener("hashchange", takeFromAddress);
  token.value ??= localStorage.getItem(key());
}

function takeFromAddress(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!given) return;
  localStorage.setItem(key(), given);
  history.replaceState(null, "", location.pathname + location.search);
  token.value = given;
}

/** Forgets the token, on this page only. */
export function closeSession(): void {
  localStorage.removeItem(key());
  token.value = null;
}
