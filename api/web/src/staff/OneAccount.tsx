import { common } from "../common/messages";
import { signedIn } from "../common/signedIn";
import { ProblemNote } from "../ui/ProblemNote";
import { Deeds } from "./Deeds";
import { staffText } from "./messages";
import { State } from "./StaffList";
import { shown, staff } from "./state";
import { momentWords } from "./when";

/** One account: what is known of it, where it is signed in, and what can be done. */
export function OneAccount() {
  const [m, one] = [staffText(), shown.value];
  if (!one) {
    return (
      <section class="card staff-card">
        <ProblemNote error={staff.error.value} onRetry={() => void staff.refresh()} />
        <p role="status">{staff.data.value ? m.unknown : common().loading}</p>
        <p><a class="button" href="#/">{m.toList}</a></p>
      </section>
    );
  }
  return (
    <section class="card staff-card" aria-label={one.name}>
      <div class="staff-top">
        <h2>{one.name} {one.staff_id === signedIn.value?.staff_id && <small>{m.you}</small>}</h2>
        <a class="button" href="#/">{m.toList}</a>
      </div>
      <dl class="staff-facts">
        <dt>{m.login}</dt><dd>{one.login}</dd>
        <dt>{m.role}</dt><dd>{m.roles[one.role]} <span class="soft">{m.roleMore[one.role]}</span></dd>
        <dt>{m.state}</dt><dd><State one={one} /></dd>
        <dt>{m.factor}</dt><dd>{one.second_factor ? m.factorSet : one.role === "administrator" ? m.factorNext : m.factorNone}</dd>
        <dt>{m.made}</dt><dd>{momentWords(one.made_at)}</dd>
      </dl>
      <h3>{m.sessions}</h3>
      {one.sessions.length ? (
        <ul class="staff-sessions">
          {one.sessions.map(({ began_at, seen_at }) => (
            <li key={began_at + seen_at}>{m.session(momentWords(began_at), momentWords(seen_at))}</li>
          ))}
        </ul>
      ) : <p class="soft">{m.nowhere}</p>}
      <Deeds one={one} />
    </section>
  );
}
