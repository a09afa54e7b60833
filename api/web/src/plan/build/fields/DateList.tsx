import { X } from "lucide";
import { useSignal } from "@preact/signals";
import { dayName } from "../../../common/times";
import { Icon } from "../../../ui/Icon";
import { buildText } from "../messages";
import { FieldFrame } from "./FieldFrame";
import type { Slot } from "./slot";

/** Single days, put in one by one. */
export function DateList({ slot, label, hint }: { slot: Slot<string[]>; label: string; hint?: string }) {
  const m = buildText();
  const next = useSignal("");
  const days = slot.value ?? [];
  const now = slot.now && (slot.now.map(dayName).join(" ") || m.none);

  function add(): void {
    if (!next.value) return;
    slot.set([...new Set([...days, next.value])].sort());
    next.value = "";
  }

  return (
    <FieldFrame slot={slot as Slot<unknown>} label={label} now={now} hint={hint} isGroup>
      <ul class="chips">
        {days.map((day) => (
          <li key={day} class="chip">
            {dayName(day)}
            <button type="button" class="chip-drop" aria-label={m.drop(dayName(day))} onClick={() => slot.set(days.filter((one) => one !== day))}>
              <Icon icon={X} size={16} />
            </button>
          </li>
        ))}
      </ul>
      <input
        id={slot.id} class="input input-date" type="date" aria-label={m.anotherDay} value={next.value} aria-invalid={slot.found.length > 0}
        onInput={(event) => (next.value = event.currentTarget.value)} onKeyDown={(event) => event.key === "Enter" && add()}
      />
      <button type="button" class="button button-small" disabled={!next.value} onClick={add}>{m.addDay}</button>
    </FieldFrame>
  );
}
