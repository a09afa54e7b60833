import { signal } from "@preact/signals";
import type { PlannedVehicle, Stop, VehicleEventAsked } from "../../../api/types";
import { newKey } from "../../../common/keys";
import { isoAt, minutesOf } from "../../../common/times";

/** What stands on paper of one visit: what became of it, and when if that was not on arrival. Minutes since midnight. */
export interface Line { what: "done" | "no_show" | "skip"; at: number | null }
/** What stands on paper of one stop. */
export interface Row { arrived: number | null; departed: number | null; lines: Readonly<Record<string, Line>> }

/** An event as it is sent, with what it is called when it is refused. */
export interface Keyed { event: VehicleEventAsked & { event_id: string }; minutes: number; name: string; stopId: string }

const EMPTY: Row = { arrived: null, departed: null, lines: {} };
const UNTOUCHED: Line = { what: "done", at: null };

/** By stop. */
export const rows = signal<Readonly<Record<string, Row>>>({});

export const rowOf = (stopId: string): Row => rows.value[stopId] ?? EMPTY;
export const lineOf = (row: Row, visitId: string): Line => row.lines[visitId] ?? UNTOUCHED;

/** Rides whose rider did not board as far as is keyed in: nothing is asked or sent of their getting out. */
export function notAboard(vehicle: PlannedVehicle): Set<string> {
  const visits = vehicle.stops.flatMap((stop) => stop.visits.map((visit) => ({ visit, line: lineOf(rowOf(stop.stop_id), visit.visit_id) })));
  const stayed = visits.filter(({ visit, line }) => visit.kind === "pickup" && !visit.done_at && line.what !== "done");
  return new Set(stayed.flatMap(({ visit }) => visit.booking_id ?? []));
}

/** What of a stop can be keyed in: what is not done, without those who are not aboard. */
export const openVisits = (stop: Stop, absent: ReadonlySet<string>) =>
  stop.visits.filter(({ kind, done_at, booking_id }) => kind !== "break" && !done_at && !(kind === "dropoff" && absent.has(booking_id ?? "")));

export function changeRow(stopId: string, part: Partial<Row>): void {
  rows.value = { ...rows.value, [stopId]: { ...rowOf(stopId), ...part } };
}

export function changeLine(stopId: string, visitId: string, part: Partial<Line>): void {
  const row = rowOf(stopId);
  changeRow(stopId, { lines: { ...row.lines, [visitId]: { ...lineOf(row, visitId), ...part } } });
}

/** The stops at which something is still to be done, with their numbers through the day; a break has none. */
export function openStops(vehicle: PlannedVehicle): { stop: Stop; number: number }[] {
  let number = 0;
  return vehicle.stops
    .map((stop) => ({ stop, number: isBreak(stop) ? 0 : ++number }))
    .filter(({ stop }) => stop.visits.some(({ done_at }) => !done_at));
}

export const isBreak = (stop: Stop): boolean => stop.visits.every(({ kind }) => kind === "break");

/** All that was keyed in, in the order in which it happened: the plan's may have been another. */
export function keyed(vehicle: PlannedVehicle, day: string): Keyed[] {
  const [at, absent] = [momentAfter(vehicle, day), notAboard(vehicle)];
  return openStops(vehicle).flatMap(({ stop }) => ofStop(stop, absent, at)).toSorted((a, b) => a.minutes - b.minutes);
}

type MomentOf = (minutes: number) => string;

function ofStop(stop: Stop, absent: ReadonlySet<string>, momentOf: MomentOf): Keyed[] {
  const row = rowOf(stop.stop_id);
  const made: Keyed[] = [];
  const add = (key: string, minutes: number, name: string, event: Omit<VehicleEventAsked, "called"> & { called?: boolean }) =>
    made.push({ minutes, name, stopId: stop.stop_id, event: { called: false, ...event, at: momentOf(minutes), event_id: idOf(`${stop.stop_id}/${key}/${minutes}`) } });
  for (const visit of openVisits(stop, absent)) {
    const { what, at } = lineOf(row, visit.visit_id);
    const minutes = at ?? row.arrived;
    if (what === "skip" || minutes === null) continue;
    const kind = what === "no_show" ? "no_show" : visit.kind === "pickup" ? "boarded" : "alighted";
    // Whoever writes "was not there" on paper has called: the paper says so in the driver's instructions.
    add(`${visit.visit_id}/${kind}`, minutes, visit.rider_name ?? "", { kind, booking_id: visit.booking_id, called: kind === "no_show" });
  }
  // Whoever boards shows that the bus was there: of the same minute, the arrival need not be told, and the office need
  // not wonder whether the plan still has this stop next.
  const isTold = made.some(({ minutes }) => minutes === row.arrived);
  if (row.arrived !== null && !stop.actual_arrival && !isTold) {
    add("arrived", row.arrived, "", { kind: "arrived", stop_id: stop.stop_id });
    made.unshift(made.pop()!);
  }
  if (row.departed !== null) add("departed", row.departed, "", { kind: "departed" });
  return made;
}

/**
 * On paper are minutes; what the phone told before it died has seconds. An event of the same minute as the last one
 * known happened after it.
 */
function momentAfter(vehicle: PlannedVehicle, day: string): MomentOf {
  const known = vehicle.stops.flatMap((stop) => [stop.actual_arrival, ...stop.visits.map(({ done_at }) => done_at)]);
  const last = known.filter((at) => at !== null).sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return (minutes) => (last && Math.floor(minutesOf(last)) === minutes ? last : isoAt(day, minutes));
}

const ids = new Map<string, string>();

/** The same thing keyed in is the same event, however often it is sent. */
function idOf(key: string): string {
  const known = ids.get(key) ?? newKey();
  ids.set(key, known);
  return known;
}

/** Paper of another vehicle or day. */
export function clearRows(): void {
  rows.value = {};
  ids.clear();
}
