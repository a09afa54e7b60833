import { signal } from "@preact/signals";

/** Who signed in with this browser, and what shows with each unsafe call that it comes from our own page. */
export interface SignedIn { staff_id: string; role: string; name: string; guard: string }

/** Null before the service has said so, and where nobody signed in. The session itself is a cookie no script can read. */
export const signedIn = signal<SignedIn | null>(null);

/** The session of whoever works on this page is over: the page stays as it is, hidden, until they sign in again. */
export const isOver = signal(false);

let waiting: (() => void)[] = [];

/** Resolves once the person has signed in again; a call that was turned away can then be sent anew. */
export function signedInAgain(): Promise<void> {
  isOver.value = true;
  return new Promise((go) => waiting.push(go));
}

/** The person is signed in. Somebody else begins with a page of their own: what is on this one is not theirs. */
export function resume(now: SignedIn): void {
  const before = signedIn.peek();
  if (before && before.staff_id !== now.staff_id) {
    location.reload();
    return;
  }
  signedIn.value = now;
  isOver.value = false;
  for (const go of waiting.splice(0)) go();
}
