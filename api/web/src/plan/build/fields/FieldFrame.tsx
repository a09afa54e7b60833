import { RotateCcw } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "../../../ui/Icon";
import { buildText } from "../messages";
import { Found } from "./Found";
import type { Slot } from "./slot";

interface Props {
  slot: Slot<unknown>;
  label: string;
  /** The value of today in words; nothing for a field that has none. */
  now?: string;
  hint?: string;
  /** A field of several inputs is a group with a name. */
  isGroup?: boolean;
  children: ComponentChildren;
}

/** What every field has around it: its name, today's value, the way back to it, and what is wrong with it. */
export function FieldFrame({ slot, label, now, hint, isGroup, children }: Props) {
  const m = buildText();
  const { id, isChanged, found, scope, path } = slot;
  return (
    <div
      class={`slot ${isChanged ? "is-changed" : ""} ${found.length ? "is-wrong" : ""}`} data-scope={scope} data-field={path}
      role={isGroup ? "group" : undefined} aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {isGroup ? <span id={`${id}-label`} class="slot-label">{label}</span> : <label for={id} class="slot-label">{label}</label>}
      <div class="slot-row">
        {children}
        {now !== undefined && <span class="slot-now">{scope === "shared" ? m.usual(now) : m.now(now)}</span>}
        {isChanged && (
          <button type="button" class="button button-small" aria-label={m.resetThis(label)} title={m.resetThis(label)} onClick={slot.reset}>
            <Icon icon={RotateCcw} size={18} />
          </button>
        )}
      </div>
      {hint && <p class="soft slot-hint" id={`${id}-hint`}>{hint}</p>}
      <Found found={found} id={id} />
    </div>
  );
}

/** What an input is described by: its hint and what is wrong with it. */
export const describedBy = ({ id, found }: Slot<unknown>, hint?: string): string | undefined =>
  [hint && `${id}-hint`, found.length && `${id}-found`].filter(Boolean).join(" ") || undefined;
