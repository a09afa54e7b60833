import { dayName } from "../../../common/times";
import { describedBy, FieldFrame } from "./FieldFrame";
import { useSlot } from "./slot";

/** A day of the form. */
export function DateField({ path, now, label }: { path: string; now: string | undefined; label: string }) {
  const slot = useSlot<string>(path, now);
  return (
    <FieldFrame slot={slot} label={label} now={now && dayName(now)}>
      <input
        id={slot.id} class="input input-date" type="date" value={slot.value ?? ""} aria-invalid={slot.found.length > 0}
        aria-describedby={describedBy(slot)} onChange={(event) => slot.set(event.currentTarget.value || undefined)}
      />
    </FieldFrame>
  );
}
