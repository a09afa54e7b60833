import { minutesOf } from "../common/times";
import type { PlannedVehicle } from "../api/types";

/** The stretch of the day a timeline shows, in minutes since midnight, on whole hours. */
export interface Scale { from: number; to: number }

export function scaleFor(vehicles: PlannedVehicle[], opens: number, closes: number): Scale {
  const times = vehicles.flatMap(({ stops }) => stops.flatMap((stop) => [minutesOf(stop.arrival), minutesOf(stop.departure)]));
  const [first, last] = [Math.min(opens, ...times), Math.max(closes, ...times)];
  return { from: Math.floor((first - 5) / 60) * 60, to: Math.ceil((last + 5) / 60) * 60 };
}

const AROUND = { before: 45, after: 150 };

/** The stretch around now, in steps of a quarter of an hour, so that it does not creep. */
export function scaleAround(minutes: number): Scale {
  const from = Math.floor((minutes - AROUND.before) / 15) * 15;
  return { from, to: from + AROUND.before + AROUND.after };
}

/** Where an instant lies on the scale, in percent. */
export const at = (scale: Scale, instant: string | Date) => atMinute(scale, minutesOf(instant));

export const atMinute = (scale: Scale, minutes: number) => ((minutes - scale.from) / (scale.to - scale.from)) * 100;

/** The style of a box from one instant to another, never thinner than can be seen. */
export function span(scale: Scale, start: string, end: string): { left: string; width: string } {
  const [from, to] = [at(scale, start), at(scale, end)];
  return { left: `${from}%`, width: `${Math.max(to - from, 0.25)}%` };
}

/** The lines to draw: whole hours on a long scale, half hours on a short one. */
export function linesOf({ from, to }: Scale): number[] {
  const step = to - from > 300 ? 60 : 30;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}

/** Puts intervals into as few lanes as they need: for each its lane, in the order given (sorted by start). */
export function lanesOf(intervals: { start: number; end: number }[]): number[] {
  const ends: number[] = [];
  return intervals.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
