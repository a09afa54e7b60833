import { Minus, Plus } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "../ui/Icon";

interface Props {
  label: string;
  value: ComponentChildren;
  fewer: string;
  more: string;
  onStep: (by: 1 | -1) => void;
  atLeast?: boolean;
  atMost?: boolean;
}

/** A value between a large minus and a large plus. The value is announced when it changes. */
export function Stepper({ label, value, fewer, more, onStep, atLeast, atMost }: Props) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <span class="stepper-label">{label}</span>
      <button type="button" class="button big" aria-label={fewer} disabled={atLeast} onClick={() => onStep(-1)}>
        <Icon icon={Minus} size={32} />
      </button>
      <output class="stepper-value" aria-live="polite">
        {value}
      </output>
      <button type="button" class="button big" aria-label={more} disabled={atMost} onClick={() => onStep(1)}>
        <Icon icon={Plus} size={32} />
      </button>
    </div>
  );
}
