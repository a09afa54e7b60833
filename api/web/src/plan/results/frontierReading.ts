import type { MeasureName } from "../measures";
import { perDay } from "../measures";
import type { FleetPlan, Frontier, Interval } from "./found";
import { possible } from "./reading";

const NOTHING: Interval = { mean: null, low: null, high: null };

/** A plan's figure for one service day. */
export function planFigure({ figures }: FleetPlan, name: MeasureName, { days }: Frontier): Interval {
  const { mean, low, high } = figures[name] ?? NOTHING;
  const each = (value: number | null) => perDay(name, value, days.length);
  return possible(name, { mean: each(mean), low: each(low), high: each(high) });
}

export const onFrontier = ({ plans }: Frontier) => plans.filter((plan) => plan.on_frontier);

/** The cheapest that meets the standard on average, and the cheapest that meets it even at the end of its interval. */
export function cheapestOf({ plans, cheapest, standard }: Frontier): { best: FleetPlan | null; sure: FleetPlan | null } {
  if (!standard.length) return { best: null, sure: null };
  return { best: cheapest === null ? null : plans[cheapest]!, sure: plans.find((plan) => plan.meets && plan.surely) ?? null };
}

/** The first, the last, and some evenly between them. */
export function picked<T>(all: T[], most: number): T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, place) => all[Math.round((place * (all.length - 1)) / (most - 1))]!);
}
