import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { clockOfMinutes } from "../../common/times";
import { minutesTyped } from "../../common/typed";
import { deskText } from "./messages";

interface Props {
  label: string;
  /** Minutes since midnight; null while there is none, or what is typed is none. */
  minutes: number | null;
  onChange: (minutes: number | null) => void;
  id?: string;
  /** The label is only for those who cannot see the field's row and column. */
  hidesLabel?: boolean;
}

/** A time of day, typed as one likes: `905` will do. The browser's own field wants more keys, and AM or PM of some. */
export function ClockField({ label, minutes, onChange, id, hidesLabel }: Props) {
  const made = useId();
  const inputId = id ?? made;
  const typed = useSignal<string | null>(null);
  const shown = typed.value ?? (minutes === null ? "" : clockOfMinutes(minutes));
  const isWrong = !!shown.trim() && minutesTyped(shown) === null;

  function input(text: string): void {
    typed.value = text;
    onChange(minutesTyped(text));
  }

  return (
    <div class="field clock-field">
      <label for={inputId} class={hidesLabel ? "visually-hidden" : undefined}>{label}</label>
      <input
        id={inputId} class="input" type="text" inputMode="numeric" autocomplete="off" maxLength={7} placeholder="9:05"
        value={shown} aria-invalid={isWrong} aria-describedby={isWrong ? `${inputId}-wrong` : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => input(event.currentTarget.value)}
        onBlur={() => minutesTyped(shown) !== null && (typed.value = null)}
      />
      {isWrong && <span id={`${inputId}-wrong`} class="field-wrong">{deskText().noTime}</span>}
    </div>
  );
}
