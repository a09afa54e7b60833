import { useSlot } from "./slot";
import { Found } from "./Found";
import { buildText } from "../messages";

/** A name in both languages; one of them will do for both. */
export function NameFields({ path, placeholder }: { path: string; placeholder: { ja: string; en: string } }) {
  const m = buildText();
  return (
    <div class="names">
      {(["ja", "en"] as const).map((side) => <OneName key={side} path={`${path}.${side}`} label={m.nameIn[side]} placeholder={placeholder[side]} />)}
    </div>
  );
}

function OneName({ path, label, placeholder }: { path: string; label: string; placeholder: string }) {
  const slot = useSlot<string>(path, undefined);
  return (
    <div class="slot" data-scope={slot.scope} data-field={path}>
      <label for={slot.id} class="slot-label">{label}</label>
      <input
        id={slot.id} class="input" type="text" maxLength={60} autocomplete="off" placeholder={placeholder} value={slot.value ?? ""}
        aria-invalid={slot.found.length > 0} onInput={(event) => slot.set(event.currentTarget.value || undefined)}
      />
      <Found found={slot.found} id={slot.id} />
    </div>
  );
}
