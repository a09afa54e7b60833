import { Dices } from "lucide";
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { Icon } from "../ui/Icon";
import { staffText } from "./messages";

/** Letters and digits that nobody mixes up when they are read from paper. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const [GROUPS, LETTERS] = [4, 5];
export const SHORTEST = 12;

/** A password for somebody: typed, or drawn by the browser. It is shown, since it has to be handed over. */
export function NewPassword({ value }: { value: Signal<string> }) {
  const [m, id] = [staffText(), useId()];
  return (
    <div class="field">
      <label for={id}>{m.password}</label>
      <div class="drawn">
        <input
          id={id} class="input" name="new-password" autocomplete="off" autocapitalize="none" spellcheck={false} required
          minLength={SHORTEST} maxLength={200} aria-describedby={`${id}-more`} value={value.value}
          onInput={({ currentTarget }) => (value.value = currentTarget.value)}
        />
        <button type="button" class="button" onClick={() => (value.value = drawn())}><Icon icon={Dices} /> {m.draw}</button>
      </div>
      <span id={`${id}-more`} class="soft">{m.passwordMore}</span>
    </div>
  );
}

function drawn(): string {
  // Numbers above the last whole run of signs would make some signs likelier than others.
  const fair = Math.floor(256 / SIGNS.length) * SIGNS.length;
  const signs: string[] = [];
  while (signs.length < GROUPS * LETTERS) {
    const [number] = crypto.getRandomValues(new Uint8Array(1));
    if (number! < fair) signs.push(SIGNS[number! % SIGNS.length]!);
  }
  return signs.join("").match(new RegExp(`.{${LETTERS}}`, "g"))!.join("-");
}
