import { signal } from "@preact/signals";
import { enrolTablet } from "../api/resident";
import { Unreachable } from "../api/problem";
import { newKey } from "../common/keys";
import type { Text } from "../common/language";
import { forget, recall, remember } from "../common/memory";
import { keepToken } from "../common/session";

/**
 * Binding this tablet to its household with a code of one use. The tablet makes its own secret and sends it along: when
 * the answer is lost on the way, the same code and secret may be sent again.
 */
interface Attempt { code: string; secret: string }
const ATTEMPT = "enrolment";
const RETRY_MS = 3_000;

export const enrolling = signal(false);
export const enrolWaits = signal(false);
export const enrolError = signal<unknown>(null);
/** What this tablet is called, once it was set up just now. */
export const enrolled = signal<Text | string | null>(null);

/** Sets up with a code typed or read from the QR code's address. */
export async function enrol(code: string): Promise<void> {
  const known = recall<Attempt>(ATTEMPT);
  const attempt = known?.code === code ? known : { code, secret: newKey() + newKey() };
  remember(ATTEMPT, attempt);
  await send(attempt);
}

async function send(attempt: Attempt): Promise<void> {
  if (enrolling.value) return;
  [enrolling.value, enrolError.value] = [true, null];
  try {
    const { name } = await untilAnswered(attempt);
    enrolled.value = name;
    keepToken(attempt.secret);
    forget(ATTEMPT);
  } catch (error) {
    enrolError.value = error;
    forget(ATTEMPT);
  } finally {
    [enrolling.value, enrolWaits.value] = [false, false];
  }
}

async function untilAnswered({ code, secret }: Attempt): Promise<{ name: string }> {
  for (;;) {
    try {
      return await enrolTablet(code, secret);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      enrolWaits.value = true;
      await new Promise((resume) => setTimeout(resume, RETRY_MS));
    }
  }
}

/** Takes the code out of `#enrol=…` in the address, or takes up an attempt that a closed page left. */
export function enrolFromAddress(): void {
  const code = new URLSearchParams(location.hash.slice(1)).get("enrol");
  if (code) {
    history.replaceState(null, "", location.pathname + location.search);
    void enrol(code);
    return;
  }
  const left = recall<Attempt>(ATTEMPT);
  if (left) void send(left);
}
