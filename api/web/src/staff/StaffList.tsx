import { UserPlus } from "lucide";
import type { Account } from "../api/staff";
import { common } from "../common/messages";
import { signedIn } from "../common/signedIn";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { staffText } from "./messages";
import { ordered, staff } from "./state";
import { momentWords } from "./when";

/** Everybody who has an account: what they may do, whether they can sign in, and where they are. */
export function StaffList() {
  const m = staffText();
  return (
    <section class="card staff-card" aria-label={m.title}>
      <div class="staff-top">
        <h2>{m.title} {staff.data.value && <small>{m.count(staff.data.value.length)}</small>}</h2>
        <a class="button button-main" href="#/new"><Icon icon={UserPlus} /> {m.add}</a>
      </div>
      <ProblemNote error={staff.error.value} onRetry={() => void staff.refresh()} />
      {!staff.data.value && !staff.error.value && <p role="status">{common().loading}</p>}
      {staff.data.value?.length === 1 && <p class="note">{m.alone}</p>}
      <ul class="staff-list">{ordered.value.map((one) => <Row key={one.staff_id} one={one} />)}</ul>
    </section>
  );
}

function Row({ one }: { one: Account }) {
  const m = staffText();
  return (
    <li>
      <a class={`staff-row ${one.locked ? "is-locked" : ""}`} href={`#/${one.staff_id}`} data-login={one.login}>
        <span class="staff-who">
          <strong>{one.name}</strong> {one.staff_id === signedIn.value?.staff_id && <span class="tag tag-confirmed">{m.you}</span>}
          <span class="soft">{one.login}</span>
        </span>
        <span>{m.roles[one.role]}</span>
        <State one={one} />
        <span class="soft">{one.sessions[0] ? m.seen(momentWords(one.sessions[0].seen_at)) : m.nowhere}</span>
      </a>
    </li>
  );
}

/** Told by words, not by colour alone. */
export function State({ one }: { one: Account }) {
  const m = staffText();
  if (one.locked) return <span><span class="tag tag-cancelled">{m.locked}</span></span>;
  return <span><span class="tag tag-aboard">{one.sessions.length ? m.isIn(one.sessions.length) : m.open}</span></span>;
}
