import { KeyRound } from "lucide";
import { common } from "../common/messages";
import { closeSession, type PageName } from "../common/session";
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

/** What to do when the key is for another page. */
export function WrongRole() {
  const m = common();
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
