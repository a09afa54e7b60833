import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { type AccountAsked, addStaff } from "../api/staff";
import { useDeed } from "../common/deed";
import { go } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { staffText } from "./messages";
import { NewPassword } from "./NewPassword";
import { done } from "./state";

const ROLES = ["dispatcher", "planner", "administrator"] as const;

/** A new account: whose, what they may do, and the password they are handed. */
export function NewAccount() {
  const [m, deed] = [staffText(), useDeed()];
  const [name, login, password] = [useSignal(""), useSignal(""), useSignal("")];
  const role = useSignal<AccountAsked["role"]>("dispatcher");
  const [nameId, loginId, roleId] = [useId(), useId(), useId()];
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const [whose, given] = [name.peek().trim(), login.peek().trim()];
    const made = await deed.run(() => addStaff({ name: whose, login: given, role: role.peek(), password: password.peek() }));
    if (!made) return;
    done.value = { said: () => staffText().added(whose) };
    go("", true);
  }

  return (
    <section class="card staff-card" aria-label={m.addTitle}>
      <h2>{m.addTitle}</h2>
      <form class="staff-form" onSubmit={(event) => void add(event)}>
        <div class="field">
          <label for={nameId}>{m.name}</label>
          <input
            ref={first} id={nameId} class="input" name="name" autocomplete="off" maxLength={80} required value={name.value}
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={loginId}>{m.login}</label>
          <input
            id={loginId} class="input" name="login" autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={80}
            pattern="\s*\S+\s*" required aria-describedby={`${loginId}-more`} value={login.value}
            onInput={({ currentTarget }) => (login.value = currentTarget.value)}
          />
          <span id={`${loginId}-more`} class="soft">{m.loginMore}</span>
        </div>
        <fieldset class="roles">
          <legend class="label">{m.role}</legend>
          {ROLES.map((each) => (
            <label key={each} class="role">
              <input
                type="radio" name={roleId} checked={role.value === each} aria-describedby={`${roleId}-${each}`}
                onChange={() => (role.value = each)}
              />
              <strong>{m.roles[each]}</strong>
              <span id={`${roleId}-${each}`} class="soft">{m.roleMore[each]}</span>
            </label>
          ))}
        </fieldset>
        <NewPassword value={password} />
        <ProblemNote error={deed.failure.value} />
        <div class="staff-tools">
          <button type="submit" class="button button-main" disabled={deed.busy.value}>{deed.busy.value ? m.adding : m.addIt}</button>
          <a class="button" href="#/">{m.toList}</a>
        </div>
      </form>
    </section>
  );
}
