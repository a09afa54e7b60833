import { Eye, EyeOff } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "../ui/Icon";
import { loginText } from "./messages";
import { login, password } from "./state";

/** Login and password, as password managers know them. */
export function PasswordStep() {
  const m = loginText();
  const [loginId, passwordId] = [useId(), useId()];
  const [isShown, isCapital] = [useSignal(false), useSignal(false)];
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  useEffect(() => (login.peek() ? second : first).current?.focus(), []);
  return (
    <>
      <div class="field">
        <label for={loginId}>{m.login}</label>
        <input
          ref={first} id={loginId} class="input" name="username" autocomplete="username" autocapitalize="none" spellcheck={false}
          maxLength={80} required value={login.value} onInput={({ currentTarget }) => (login.value = currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={passwordId}>{m.password}</label>
        <div class="secret">
          <input
            ref={second} id={passwordId} class="input" name="password" type={(isShown.value ? "text" : "password") as "password"}
            autocomplete="current-password" maxLength={400} required aria-describedby={`${passwordId}-more`} value={password.value}
            onInput={({ currentTarget }) => (password.value = currentTarget.value)}
            onKeyUp={(event) => (isCapital.value = event.getModifierState("CapsLock"))}
          />
          <button
            type="button" class="button" aria-label={isShown.value ? m.hide : m.show} aria-pressed={isShown.value}
            onClick={() => (isShown.value = !isShown.value)}
          >
            <Icon icon={isShown.value ? EyeOff : Eye} />
          </button>
        </div>
        <span id={`${passwordId}-more`} class="soft">{m.forgotten}</span>
        <span class="caps" role="status">{isCapital.value && m.capsLock}</span>
      </div>
    </>
  );
}
