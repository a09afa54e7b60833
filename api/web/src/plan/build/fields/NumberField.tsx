import { useSignal } from "@preact/signals";
import type { Amount } from "../form";
import { withWord } from "../shown";
import { describedBy, FieldFrame } from "./FieldFrame";
import { type Slot, useSlot } from "./slot";

interface Props {
  path: string;
  now: Amount | undefined;
  label: string;
  unit?: string;
  hint?: string;
  /** How many of what is shown make one of what is sent: 100 for a share shown in percent. */
  scale?: number;
  step?: number;
  /** What is said where the town has no value of its own. */
  none?: string;
  /** For numbers of many digits. */
  isWide?: boolean;
}

/** A number of the form at a path. */
export function NumberField({ path, now, ...rest }: Props) {
  return <SlotNumber slot={useSlot<Amount>(path, now)} {...rest} />;
}

/** A number of the form, wherever it is kept. What is no number goes to the service as it is, which says what is wrong. */
export function SlotNumber({ slot, label, unit = "", hint, scale = 1, step = 1, none, isWide }: Omit<Props, "path" | "now"> & { slot: Slot<Amount> }) {
  const typed = useSignal<string | null>(null);
  const shown = typed.value ?? shownOf(slot.value, scale);
  const now = slot.now === undefined ? none : withWord(shownOf(slot.now, scale), unit);

  function input(text: string): void {
    typed.value = text;
    slot.set(amountOf(text, scale));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    const amount = Number(shown);
    if (!by || !shown.trim() || Number.isNaN(amount)) return;
    event.preventDefault();
    input(String(rounded(amount + by)));
  }

  return (
    <FieldFrame slot={slot} label={label} now={now} hint={hint}>
      <input
        id={slot.id} class={`input input-number ${isWide ? "input-wide" : ""}`} type="text" inputMode="decimal" autocomplete="off" value={shown}
        aria-invalid={slot.found.length > 0} aria-describedby={describedBy(slot, hint)} placeholder={slot.now === undefined ? "―" : undefined}
        onInput={(event) => input(event.currentTarget.value)} onBlur={() => (typed.value = null)} onKeyDown={onKeyDown}
      />
      {unit && <span class="slot-unit">{unit}</span>}
    </FieldFrame>
  );
}

const rounded = (value: number) => Number(value.toFixed(8));

export const shownOf = (amount: Amount | undefined, scale = 1): string =>
  amount === undefined ? "" : typeof amount === "number" ? String(rounded(amount * scale)) : amount;

/** What was typed, in full or half width; nothing typed is the value of today. */
export function amountOf(text: string, scale = 1): Amount | undefined {
  const plain = text.normalize("NFKC").replace(/[−–ー]/g, "-").replace(/,/g, "").trim();
  if (!plain) return undefined;
  const amount = Number(plain);
  return Number.isNaN(amount) ? plain : rounded(amount / scale);
}
