import type { IconNode } from "lucide";
import { h } from "preact";

/** A picture beside words that say the same; hidden from screen readers. */
export function Icon({ icon, size = 24 }: { icon: IconNode; size?: number }) {
  return (
    <svg
      class="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
      stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
