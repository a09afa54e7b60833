import type { Party, Stop } from "../../api/types";
import { minutesOf } from "../../common/times";

/** Who and what is aboard from `minute` on. */
export interface LoadStep extends Party { minute: number }

const KINDS = ["seats", "wheelchairs", "parcels"] as const;
const NOT_TAKEN = new Set(["no_show", "cancelled"]);

/** The load of a vehicle over its day: what was, by the times it happened, then what is planned. */
export function loadSteps(stops: Stop[]): LoadStep[] {
  const left = new Set<string | null>();
  const load = { seats: 0, wheelchairs: 0, parcels: 0 };
  const steps: LoadStep[] = [];
  for (const stop of stops) {
    for (const visit of stop.visits) {
      if (visit.kind === "break" || !visit.party) continue;
      if (visit.outcome && NOT_TAKEN.has(visit.outcome)) {
        left.add(visit.booking_id);
        continue;
      }
      if (left.has(visit.booking_id)) continue;
      const sign = visit.kind === "pickup" ? 1 : -1;
      for (const kind of KINDS) load[kind] = Math.max(0, load[kind] + sign * visit.party[kind]);
      const minute = minutesOf(visit.done_at ?? stop.actual_arrival ?? stop.arrival);
      steps.push({ minute: Math.max(minute, steps.at(-1)?.minute ?? 0), ...load });
    }
  }
  return steps;
}

/** The most there is of each at one time or another. */
export function mostOf(steps: LoadStep[]): Party {
  const most = { seats: 0, wheelchairs: 0, parcels: 0 };
  for (const step of steps) for (const kind of KINDS) most[kind] = Math.max(most[kind], step[kind]);
  return most;
}
