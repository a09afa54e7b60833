import { useSignal } from "@preact/signals";
import { minutesTyped } from "../../../common/typed";
import { describedBy, FieldFrame } from "./FieldFrame";
import { type Slot, useSlot } from "./slot";

/** A time of day, typed as one likes: `905` will do. */
export function TimeField({ path, now, label }: { path: string; now: string | undefined; label: string }) {
  return <SlotTime slot={useSlot<string>(path, now)} label={label} />;
}

export function SlotTime({ slot, label }: { slot: Slot<string>; label: string }) {
  const typed = useSignal<string | null>(null);
  function input(text: string): void {
    typed.value = text;
    slot.set(text.trim() ? timeOf(text) : undefined);
  }
  return (
    <FieldFrame slot={slot} label={label} now={slot.now}>
      <input
        id={slot.id} class="input input-number" type="text" inputMode="numeric" autocomplete="off" maxLength={7} placeholder="09:05"
        value={typed.value ?? slot.value ?? ""} aria-invalid={slot.found.length > 0} aria-describedby={describedBy(slot)}
        onInput={(event) => input(event.currentTarget.value)} onBlur={() => (typed.value = null)}
      />
    </FieldFrame>
  );
}

/** `09:05` of `9:5`, `905` or `9時5分`; what is no time stays as it is. */
function timeOf(text: string): string {
  const minutes = minutesTyped(text);
  if (minutes === null) return text.normalize("NFKC").trim();
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
