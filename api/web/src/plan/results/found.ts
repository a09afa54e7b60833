import type { Text } from "../../common/language";
import type { MeasureName } from "../measures";

/** What a study found, as the engine tells it (api/planning/outcome.py and frontier.py). */

/** A mean with its 95 % interval; without one where nothing was repeated. */
export interface Interval { mean: number | null; low: number | null; high: number | null }
export type Verdict = "better" | "worse" | "different" | "no_difference_seen";
export interface Difference extends Interval { verdict: Verdict }

export type GroupKind = "area" | "age" | "wheelchair";
/** What became of a group's wishes, over all days and draws. */
export interface Group { asked: number; accepted: number; acceptance: number | null; wait_mean: number | null }
export interface Hour { hour: number; boardings: number | null; load: number | null }

export interface Outcome {
  scenario: { name: Text; hash: string; changes: (Text & { field: string })[] };
  days: string[];
  draws: number;
  fleet: { vehicles: string[]; per_day: number };
  costs: { currency: string };
  figures: Record<MeasureName, Interval>;
  groups: Record<GroupKind, Record<string, Group>>;
  refused: Record<string, number>;
  hourly: Hour[];
  access: { walk_mean: Interval; walk_worst: Interval } | null;
}

export interface Comparison {
  base: Outcome;
  others: Outcome[];
  differences: Record<MeasureName, Difference>[];
}

/** One way of using the fleet that a search tried. */
export interface FleetPlan {
  name: Text;
  vehicles: number;
  fleet: Record<string, unknown>;
  figures: Partial<Record<MeasureName, Interval>>;
  draws: number;
  on_frontier: boolean;
  meets: boolean;
  surely: boolean;
}

export interface Frontier {
  standard: string[];
  days: string[];
  plans: FleetPlan[];
  cheapest: number | null;
}
