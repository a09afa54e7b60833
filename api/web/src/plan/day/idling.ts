import { dayText } from "./messages";
import type { DayVehicle } from "./model";

/** How a vehicle's shift was spent, in seconds. */
export interface Spent { driving: number; empty: number; idle: number; people: number }

export function spentBy({ drives, halts, starts, ends }: DayVehicle): Spent {
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const driving = sum(drives.map(({ departs, arrives }) => arrives - departs));
  const empty = sum(drives.filter(({ aboard }) => aboard === 0).map(({ departs, arrives }) => arrives - departs));
  const serving = sum(halts.flatMap(({ services }) => services.map(([from, to]) => to - from)));
  const people = sum(halts.flatMap(({ boarded }) => boarded.map((ride) => ride.people)));
  return { driving, empty, idle: Math.max(ends - starts - driving - serving, 0), people };
}

/** Whether somebody got on or off, or was waited for. */
export const isServing = ({ boarded, alighted, absent }: Pick<DayVehicle["halts"][number], "boarded" | "alighted" | "absent">): boolean =>
  boarded.length + alighted.length + absent.length > 0;

export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return dayText().duration(Math.floor(minutes / 60), minutes % 60);
}
