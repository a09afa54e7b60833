import { FieldFrame } from "./FieldFrame";
import type { Slot } from "./slot";

export interface Option<T extends string> { id: T; name: string }

interface Props<T extends string> {
  slot: Slot<T[]>;
  label: string;
  options: readonly Option<T>[];
  hint?: string;
  /** What an empty choice of today means. */
  none?: string;
}

/** Some of a few: weekdays, lines, areas. */
export function Ticks<T extends string>({ slot, label, options, hint, none }: Props<T>) {
  const chosen = slot.value ?? [];
  const toggle = (id: T) => slot.set(options.map((one) => one.id).filter((one) => chosen.includes(one) !== (one === id)));
  const now = slot.now && (options.filter(({ id }) => slot.now!.includes(id)).map(({ name }) => name).join(" ") || none);
  return (
    <FieldFrame slot={slot as Slot<unknown>} label={label} now={now} hint={hint} isGroup>
      <span class="ticks">
        {options.map(({ id, name }) => (
          <label key={id} class="tick">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {name}
          </label>
        ))}
      </span>
    </FieldFrame>
  );
}
