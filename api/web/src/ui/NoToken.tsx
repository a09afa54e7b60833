import { KeyRound } from "lucide";
import { common } from "../common/messages";
import { closeSession, type PageName, token } from "../common/session";
import { signedIn } from "../common/signedIn";
import { me } from "../common/town";
import { Icon } from "./Icon";

/** What to do when this device holds no key for the page. */
export function NoToken({ name }: { name: PageName }) {
  const m = common();
  return (
    <section class="card gate" data-testid="no-token">
      <Icon icon={KeyRound} size={48} />
      <h2>{m.noTokenTitle}</h2>
      <p>{name === "tablet" ? m.noTokenTablet : m.noTokenStaff}</p>
    </section>
  );
}

/** What to do when the key, or whoever signed in, is for another page. */
export function WrongRole() {
  const m = common();
  const person = token.value ? null : signedIn.value;
  if (person) {
    return (
      <section class="card gate" data-testid="wrong-role">
        <Icon icon={KeyRound} size={48} />
        <p>{m.wrongPerson(person.name)}</p>
        <a class="button button-main" href="/login">{m.toLogin}</a>
      </section>
    );
  }
  return (
    <section class="card gate" data-testid="wrong-role">
      <Icon icon={KeyRound} size={48} />
      <p>{m.wrongRole}</p>
      <button type="button" class="button" onClick={leave}>
        {m.forgetToken}
      </button>
    </section>
  );
}

function leave(): void {
  me.data.value = null;
  closeSession();
}
