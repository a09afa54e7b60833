import { useMemo } from "preact/hooks";
import type { Party, Stop } from "../../api/types";
import { timelineText } from "./messages";
import { type LoadStep, loadSteps, mostOf } from "./loads";
import { atMinute, type Scale } from "./scale";

const HEIGHT = 20;
const KINDS = ["seats", "parcels", "wheelchairs"] as const;

/** Seats, wheelchairs and parcels aboard over time, each against the vehicle's room for it, as steps. */
export function LoadLine({ stops, capacity, scale }: { stops: Stop[]; capacity: Party; scale: Scale }) {
  const steps = useMemo(() => loadSteps(stops), [stops]);
  const most = mostOf(steps);
  const label = timelineText().most(
    `${most.seats}/${capacity.seats}`, `${most.wheelchairs}/${capacity.wheelchairs}`, `${most.parcels}/${capacity.parcels}`,
  );
  return (
    <div class="load-line" title={label}>
      <svg role="img" aria-label={label} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" data-most={`${most.seats} ${most.wheelchairs} ${most.parcels}`}>
        {KINDS.map((kind) => most[kind] > 0 && (
          <path key={kind} class={`load-${kind}`} d={pathOf(steps, kind, capacity[kind], scale)} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  );
}

/** A step line from the left edge to the right one; the area under it is closed for seats. */
function pathOf(steps: LoadStep[], kind: (typeof KINDS)[number], room: number, scale: Scale): string {
  const y = (load: number) => (HEIGHT - 1 - (Math.min(load, room) / Math.max(room, 1)) * (HEIGHT - 3)).toFixed(1);
  let before = 0;
  const parts: string[] = [];
  for (const step of steps) {
    const x = atMinute(scale, step.minute);
    if (x > 100) break;
    if (x < 0) {
      before = step[kind];
      continue;
    }
    if (!parts.length) parts.push(`M0 ${y(before)}`);
    parts.push(`H${x.toFixed(2)}`, `V${y(step[kind])}`);
    before = step[kind];
  }
  if (!parts.length) parts.push(`M0 ${y(before)}`);
  parts.push("H100");
  return kind === "seats" ? `${parts.join("")}V${HEIGHT}H0Z` : parts.join("");
}
