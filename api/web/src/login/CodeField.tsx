import { useEffect, useId, useRef } from "preact/hooks";
import { loginText } from "./messages";
import { code } from "./state";

/** Six digits of an authenticator, or a recovery code. */
export function CodeField({ more }: { more?: string }) {
  const [id, field] = [useId(), useRef<HTMLInputElement>(null)];
  useEffect(() => field.current?.focus(), []);
  return (
    <div class="field">
      <label for={id}>{loginText().code}</label>
      <input
        ref={field} id={id} class="input code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck={false}
        inputMode={more ? "text" : "numeric"} maxLength={40} required aria-describedby={more && `${id}-more`} value={code.value}
        onInput={({ currentTarget }) => (code.value = currentTarget.value)}
      />
      {more && <span id={`${id}-more`} class="soft">{more}</span>}
    </div>
  );
}
