import { useEffect } from "preact/hooks";
import { signOut, whoIsSignedIn } from "../api/session";
import { language, say } from "../common/language";
import { loaded } from "../common/load";
import { common } from "../common/messages";
import { go, route } from "../common/route";
import { resume, signedIn } from "../common/signedIn";
import { town } from "../common/town";
import { ProblemNote } from "../ui/ProblemNote";
import { loginText } from "./messages";
import { SignIn, stepTitle } from "./SignIn";
import { startAnew, step, toPassword } from "./state";
import { wayOf } from "./way";

const asked = loaded(whoIsSignedIn);

/** Where the staff sign in; whoever is signed in goes on, or lets somebody else in. */
export function App() {
  const [c, title] = [common(), stepTitle()];
  const other = language.value === "ja" ? "en" : "ja";
  useEffect(() => void openPage(), []);
  useEffect(() => {
    document.title = `${title} — ${c.service}`;
  }, [title, c]);
  return (
    <div class="page page-login">
      <header class="top no-print">
        <p class="brand"><strong>{c.service}</strong> <span class="brand-town">{town.data.value && say(town.data.value.name)}</span></p>
        <div class="top-tools login-tools">
          <button type="button" class="button button-quiet" lang={other} onClick={() => (language.value = other)}>{c.otherLanguage}</button>
        </div>
      </header>
      <main id="content" class="login" tabIndex={-1}>
        <section class="card login-card">{signedIn.value ? <Already /> : <Steps />}</section>
        <p class="no-print"><a class="login-first" href="/">{loginText().first}</a></p>
      </main>
    </div>
  );
}

async function openPage(): Promise<void> {
  void town.refresh();
  await asked.refresh();
  if (asked.data.peek()) resume(asked.data.peek()!);
}

/** Each step has an address, so that the browser's back button leads to the one before. */
function Steps() {
  const m = loginText();
  useEffect(() => {
    if (step.value !== "password" && route.value !== step.value) go(step.value);
  }, [step.value]);
  useEffect(() => {
    if (route.value === "" && (step.value === "code" || step.value === "factor")) toPassword();
    if (route.value === "code" && step.value === "password") go("", true);
    if (route.value === "factor" && step.value === "password") go("", true);
  }, [route.value]);
  return (
    <>
      {route.value === "out" && step.value === "password" && <p class="note note-good" role="status">{m.out}</p>}
      <h1>{stepTitle()}</h1>
      {step.value === "password" && <p class="soft">{m.what}</p>}
      <ProblemNote error={asked.error.value} />
      <SignIn onDone={({ role }) => location.replace(wayOf(role))} />
    </>
  );
}

function Already() {
  const [m, person] = [loginText(), signedIn.value!];
  async function leave(): Promise<void> {
    await signOut();
    startAnew();
    signedIn.value = null;
  }
  return (
    <>
      <h1>{m.title}</h1>
      <p>{m.already(person.name)}</p>
      <div class="row">
        <a class="button button-main" href={wayOf(person.role)}>{m.toPage}</a>
        <button type="button" class="button" onClick={() => void leave().catch((error) => (asked.error.value = error))}>{m.asOther}</button>
      </div>
      <ProblemNote error={asked.error.value} />
    </>
  );
}
