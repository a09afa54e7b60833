import { batch, signal } from "@preact/signals";
import { ServiceProblem } from "../api/problem";
import { confirmFactor, type Factor, type SessionBegun, signIn } from "../api/session";
import type { SignedIn } from "../common/signedIn";

/** What is asked for now: the password; a code; the first code of a new second factor; and its recovery codes are shown. */
export type Step = "password" | "code" | "factor" | "codes";

export const step = signal<Step>("password");
export const login = signal("");
export const password = signal("");
export const code = signal("");
export const busy = signal(false);
export const failure = signal<unknown>(null);
/** Until when (of `performance.now()`) nothing is taken after too many wrong tries; 0 when something is. */
export const lockedUntil = signal(0);
export const factor = signal<Factor | null>(null);
export const recoveryCodes = signal<readonly string[]>([]);

/** A session that may only set the second factor up, or that waits until the recovery codes are written down. */
let begun: SessionBegun | null = null;

/** Forgets what was typed. */
export function startAnew(name = ""): void {
  batch(() => {
    [step.value, login.value, password.value, code.value, failure.value] = ["password", name, "", "", null];
    [factor.value, recoveryCodes.value] = [null, []];
  });
}

/** Back to the password; what was typed of it stays. */
export function toPassword(): void {
  batch(() => ([step.value, code.value, failure.value] = ["password", "", null]));
}

/** Sends what was typed on this step; `onDone` is told who signed in. */
export async function send(onDone: (who: SignedIn) => void): Promise<void> {
  if (busy.peek() || lockedUntil.peek()) return;
  [busy.value, failure.value] = [true, null];
  try {
    const session = step.peek() === "factor"
      ? await confirmFactor(code.peek(), begun!.guard)
      : await signIn(login.peek().trim(), password.peek(), step.peek() === "code" ? code.peek() : null);
    go(session, onDone);
  } catch (error) {
    refused(error);
  } finally {
    busy.value = false;
  }
}

function go(session: SessionBegun, onDone: (who: SignedIn) => void): void {
  begun = session;
  batch(() => {
    [code.value, factor.value, recoveryCodes.value] = ["", session.factor ?? null, session.recovery_codes ?? []];
    if (session.factor) step.value = "factor";
    else if (recoveryCodes.value.length) step.value = "codes";
  });
  if (!session.factor && !recoveryCodes.value.length) done(onDone);
}

/** The session is a whole one; the recovery codes, if there were any, are written down. */
export function done(onDone: (who: SignedIn) => void): void {
  const { staff: { staff_id, role, name }, guard } = begun!;
  onDone({ staff_id, role, name, guard });
}

function refused(error: unknown): void {
  const slug = error instanceof ServiceProblem ? error.slug : "";
  batch(() => {
    if (slug === "code-needed") {
      step.value = "code";
      return;
    }
    if (slug === "no-session" || slug === "wrong-sign-in") step.value = "password";
    code.value = "";
    const seconds = secondsToWait(error);
    if (seconds > 0) lockedUntil.value = performance.now() + seconds * 1000;
    else failure.value = error;
  });
}

function secondsToWait(error: unknown): number {
  if (!(error instanceof ServiceProblem) || error.status !== 429) return 0;
  return Number((error.extra.data as { retry_after_seconds?: number } | undefined)?.retry_after_seconds ?? 0);
}
