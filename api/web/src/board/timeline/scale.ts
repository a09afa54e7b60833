import { minutesOf } from "../../common/times";
import type { PlannedVehicle } from "../../api/types";

/** The stretch of the day a timeline shows, in minutes since midnight, on whole hours. */
export interface Scale { from: number; to: number }

export function scaleFor(vehicles: PlannedVehicle[], opens: number, closes: number): Scale {
  let [first, last] = [opens, closes];
  for (const { stops } of vehicles) {
    // A vehicle's stops are in the order of their times.
    if (!stops.length) continue;
    first = Math.min(first, minutesOf(stops[0]!.arrival));
    last = Math.max(last, minutesOf(stops.at(-1)!.departure));
  }
  return { from: Math.floor((first - 5) / 60) * 60, to: Math.ceil((last + 5) / 60) * 60 };
}

/** A stretch of so many minutes, beginning on a quarter of an hour. */
export function scaleOf(from: number, minutes: number): Scale {
  const start = Math.floor(from / 15) * 15;
  return { from: start, to: start + minutes };
}

/** Where an instant lies on the scale, in percent. */
export const at = (scale: Scale, instant: string | Date) => atMinute(scale, minutesOf(instant));

export const atMinute = (scale: Scale, minutes: number) => ((minutes - scale.from) / (scale.to - scale.from)) * 100;

/** The style of a box from one instant to another, never thinner than can be seen. */
export function span(scale: Scale, start: string, end: string): { left: string; width: string } {
  return spanMinutes(scale, minutesOf(start), minutesOf(end));
}

export function spanMinutes(scale: Scale, start: number, end: number): { left: string; width: string } {
  const [from, to] = [atMinute(scale, start), atMinute(scale, end)];
  return { left: `${from.toFixed(3)}%`, width: `${Math.max(to - from, 0.25).toFixed(3)}%` };
}

/** The lines to draw: whole hours on a long scale, quarters on a short one. */
export function linesOf({ from, to }: Scale): number[] {
  const step = to - from > 400 ? 60 : to - from > 200 ? 30 : 15;
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
