import type { SignedIn } from "../common/signedIn";
import { ProblemNote } from "../ui/ProblemNote";
import { CodeField } from "./CodeField";
import { CodesStep } from "./CodesStep";
import { FactorStep } from "./FactorStep";
import { LockNote } from "./LockNote";
import { loginText } from "./messages";
import { PasswordStep } from "./PasswordStep";
import { busy, done, failure, lockedUntil, send, step, toPassword } from "./state";
import "./login.css";

/** The steps of signing in, one after the other. `onDone` is told who signed in. */
export function SignIn({ onDone }: { onDone: (who: SignedIn) => void }) {
  const [m, at] = [loginText(), step.value];
  function onSubmit(event: Event): void {
    event.preventDefault();
    if (at === "codes") done(onDone);
    else void send(onDone);
  }
  const words = { password: m.signIn, code: m.signIn, factor: m.confirm, codes: m.goOn };
  return (
    <form class="sign-in" onSubmit={onSubmit} data-step={at}>
      {at === "password" && <PasswordStep />}
      {at === "code" && <p>{m.codeHow}</p>}
      {at === "code" && <CodeField more={m.codeOr} />}
      {at === "factor" && <FactorStep />}
      {at === "codes" && <CodesStep />}
      <ProblemNote error={failure.value} />
      <LockNote />
      <div class="row no-print">
        <button type="submit" class="button button-main" disabled={busy.value || !!lockedUntil.value}>
          {busy.value ? m.signingIn : words[at]}
        </button>
        {at === "code" && <button type="button" class="link" onClick={toPassword}>{m.toPassword}</button>}
      </div>
    </form>
  );
}

/** What is done on this step, as a heading. */
export function stepTitle(): string {
  const m = loginText();
  return { password: m.title, code: m.codeTitle, factor: m.factorTitle, codes: m.codesTitle }[step.value];
}
