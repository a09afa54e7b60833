import type { DayModel, Ride } from "./model";

/** What had become of the day's wishes by a moment. `waiting` and `aboard` are people, the others wishes. */
export interface Counts { accepted: number; refused: number; carried: number; waiting: number; aboard: number }

export function countsAt({ rides }: DayModel, now: number): Counts {
  const counts = { accepted: 0, refused: 0, carried: 0, waiting: 0, aboard: 0 };
  for (const ride of rides) {
    if (ride.asked > now) continue;
    if (ride.trip.status === "refused") {
      counts.refused++;
      continue;
    }
    counts.accepted++;
    if (isWaiting(ride, now)) counts.waiting += ride.people;
    if (isAboard(ride, now)) counts.aboard += ride.people;
    if (ride.alighted <= now) counts.carried++;
  }
  return counts;
}

/** From the begin of the promised window until the bus has come. Who does not come, or has cancelled, waits for nobody. */
export const isWaiting = ({ trip, waitsFrom, boarded }: Ride, now: number): boolean =>
  waitsFrom <= now && now < boarded && boarded !== Infinity && trip.status !== "refused";

export const isAboard = ({ boarded, alighted }: Ride, now: number): boolean => boarded <= now && now < alighted;

/** The refused wishes that had been asked by a moment, the newest first. */
export const refusedBy = ({ rides }: DayModel, now: number): Ride[] =>
  rides.filter(({ trip, asked }) => trip.status === "refused" && asked <= now).reverse();
