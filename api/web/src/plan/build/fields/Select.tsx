import { describedBy, FieldFrame } from "./FieldFrame";
import type { Slot } from "./slot";
import type { Option } from "./Ticks";

interface Props {
  slot: Slot<string>;
  label: string;
  options: readonly Option<string>[];
  /** The choice that stands for leaving it as it is. */
  none?: string;
  hint?: string;
}

/** One of a few. */
export function Select({ slot, label, options, none, hint }: Props) {
  const now = options.find(({ id }) => id === slot.now)?.name ?? none;
  return (
    <FieldFrame slot={slot as Slot<unknown>} label={label} now={now} hint={hint}>
      <select
        id={slot.id} class="input input-select" value={slot.value ?? ""} aria-invalid={slot.found.length > 0} aria-describedby={describedBy(slot, hint)}
        onChange={(event) => slot.set(event.currentTarget.value || undefined)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </FieldFrame>
  );
}
