import { computed, signal } from "@preact/signals";
import { signedIn } from "./signedIn";

export type PageName = "tablet" | "board" | "drive" | "plan" | "staff" | "operator";

/** Pages of those who have an account: they open by signing in, or with a token in their address as a demo has it. */
export const STAFF_PAGES: readonly PageName[] = ["board", "plan", "staff", "operator"];

/** The bearer token this device holds for the page, or null. Each page keeps its own: one browser may hold four roles. */
const deviceToken = signal<string | null>(null);
/** The token of the person whose turn it is at a shared tablet; it ends with the browser's tab at the latest. */
const turnToken = signal<string | null>(null);

/** What calls are made with: the turn of a person, else the device's own token. */
export const token = computed(() => turnToken.value ?? deviceToken.value);
/** Who is let in: whoever holds a token, else who signed in with this browser; null when nobody is. */
export const access = computed(() => token.value ?? signedIn.value?.staff_id ?? null);
export const inTurn = computed(() => turnToken.value !== null);

let page: PageName = "tablet";
const onTurnEnd: (() => void)[] = [];

const key = () => `noriai.token.${page}`;
const turnKey = () => `noriai.turn.${page}`;

/** Reads the token from `#token=…` (and takes it out of the address bar) or from this device's memory. */
export function openSession(name: PageName): void {
  page = name;
  takeFromAddress();
  // A new address with a token may be opened while the page is already there: then only the fragment changes.
  addEventListener("hashchange", takeFromAddress);
  deviceToken.value ??= localStorage.getItem(key());
  turnToken.value ??= sessionStorage.getItem(turnKey());
}

function takeFromAddress(): void {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!given) return;
  history.replaceState(null, "", location.pathname + location.search);
  keepToken(given);
}

/** Holds a token for this page from now on. */
export function keepToken(given: string): void {
  localStorage.setItem(key(), given);
  deviceToken.value = given;
}

/** Whoever signs in acts as themselves from then on, not by a token that an address left on this device. */
export function forgetStaffTokens(): void {
  for (const name of STAFF_PAGES) localStorage.removeItem(`noriai.token.${name}`);
}

/** A person begins their turn at this shared tablet. */
export function beginTurn(given: string): void {
  sessionStorage.setItem(turnKey(), given);
  turnToken.value = given;
}

/** What must be forgotten of a person when their turn ends. */
export function whenTurnEnds(forget: () => void): void {
  onTurnEnd.push(forget);
}

/** Forgets the person; the tablet itself stays what it is. */
export function endTurn(): void {
  sessionStorage.removeItem(turnKey());
  for (const forget of onTurnEnd) forget();
  turnToken.value = null;
}

/** A token was refused: the person's turn is over, or the device's key is no longer good. On this page only. */
export function closeSession(): void {
  if (turnToken.value) {
    endTurn();
    return;
  }
  localStorage.removeItem(key());
  deviceToken.value = null;
}
