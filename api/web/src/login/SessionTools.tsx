import { LogOut } from "lucide";
import { signal } from "@preact/signals";
import { signOut } from "../api/session";
import { token } from "../common/session";
import { signedIn } from "../common/signedIn";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { loginText } from "./messages";

const failure = signal<unknown>(null);

/** The other pages of whoever has several, who is signed in, and the way out. Nothing where a token in the address opened the page. */
export function SessionTools() {
  const [m, person] = [loginText(), signedIn.value];
  if (token.value || !person) return null;
  const others = person.role === "administrator" ? (["staff", "operator"] as const).filter((page) => location.pathname !== `/${page}`) : [];
  return (
    <>
      {others.map((page) => <a key={page} class="button" href={`/${page}`}>{m.pages[page]}</a>)}
      <span class="session-name" title={m.signedInAs(person.name)}>{person.name}</span>
      <button type="button" class="button" onClick={() => void leave()}>
        <Icon icon={LogOut} size={20} /> {m.signOut}
      </button>
      <ProblemNote error={failure.value} />
    </>
  );
}

/** What the page showed of people is gone with it, also for the back button: it asks again who is there. */
async function leave(): Promise<void> {
  try {
    await signOut();
    location.replace("/login#/out");
  } catch (error) {
    failure.value = error;
  }
}
