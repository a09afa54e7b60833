import { useMemo } from "preact/hooks";
import type { Party, Stop } from "../../api/types";
import { timelineText } from "./messages";
import { type LoadStep, loadSteps, mostOf } from "./loads";
import { atMinute, type Scale } from "./scale";

const HEIGHT = 24;
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

/**
 * A step line for what is aboard; where there is nothing, there is no line. The area under it is closed for seats.
 * A load of one is always seen, however large the vehicle.
 */
function pathOf(steps: LoadStep[], kind: (typeof KINDS)[number], room: number, scale: Scale): string {
  const y = (load: number) => (HEIGHT - Math.max(4, (Math.min(load, room) / Math.max(room, 1)) * (HEIGHT - 2))).toFixed(1);
  const parts: string[] = [];
  for (let index = 0; index < steps.length; index++) {
    const load = steps[index]![kind];
    const [from, to] = [atMinute(scale, steps[index]!.minute), atMinute(scale, steps[index + 1]?.minute ?? steps[index]!.minute)];
    if (!load || to <= from || to < 0 || from > 100) continue;
    const [left, right, top] = [Math.max(0, from).toFixed(2), Math.min(100, to).toFixed(2), y(load)];
    parts.push(kind === "seats" ? `M${left} ${HEIGHT}V${top}H${right}V${HEIGHT}Z` : `M${left} ${top}H${right}`);
  }
  return parts.join("");
}
