import type { LonLat } from "../../map/scene";
import type { Day, End, Leg, Trip, Vehicle } from "./calls";
import { secondsOn } from "./time";

/** A drive: where the vehicle is at any of its seconds. `lengths` are those up to each point of the line. */
export interface Drive { departs: number; arrives: number; line: [number, number][]; lengths: number[]; aboard: number }

/** Everything a vehicle did at one place in a row. `aboard` are the trips aboard when it leaves, `people` how many. */
export interface Halt {
  number: number;
  arrives: number;
  /** From when to when riders get off and on, in order; else the vehicle only stands there. */
  services: [from: number, to: number][];
  leaves: number;
  where: End;
  boarded: Ride[];
  alighted: Ride[];
  absent: Ride[];
  aboard: Ride[];
  people: number;
}

/** A wish with its times in seconds since midnight. `people` in seats and wheelchairs. */
export interface Ride { trip: Trip; id: string; asked: number; waitsFrom: number; boarded: number; alighted: number; people: number }

export interface DayVehicle {
  id: string;
  name: Vehicle["name"];
  colour: string;
  seats: number;
  starts: number;
  ends: number;
  drives: Drive[];
  halts: Halt[];
  loads: { at: number; people: number }[];
}

export interface DayModel { day: Day; vehicles: DayVehicle[]; rides: Ride[]; rideById: Map<string, Ride>; from: number; to: number }

const NEVER = Infinity;
const HOUR = 3600;

/** The day in seconds, so that any moment of it can be drawn. */
export function modelOf(day: Day): DayModel {
  const at = secondsOn(day.date);
  const rides = day.trips.map((trip) => rideOf(trip, at));
  const rideById = new Map(rides.map((ride) => [ride.id, ride]));
  const vehicles = day.vehicles.map((vehicle) => vehicleOf(vehicle, rideById, at));
  const times = vehicles.flatMap(({ starts, ends, loads }) => [starts, ends, ...loads.map((load) => load.at)]);
  const from = times.length ? Math.min(...times) : 8 * HOUR;
  const to = times.length ? Math.max(...times) : 17 * HOUR;
  return { day, vehicles, rides, rideById, from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

function rideOf(trip: Trip, at: (time: string) => number): Ride {
  const or = (time: string | null | undefined) => (time ? at(time) : NEVER);
  return {
    trip, id: trip.request_id, asked: at(trip.asked_at), waitsFrom: or(trip.window?.start), boarded: or(trip.boarded_at),
    alighted: or(trip.alighted_at), people: trip.seats + trip.wheelchairs,
  };
}

function vehicleOf(vehicle: Vehicle, rides: Map<string, Ride>, at: (time: string) => number): DayVehicle {
  const loads = vehicle.stops.map((stop) => ({ at: at(stop.at), people: stop.aboard_after }));
  const departures = vehicle.stops.filter(({ kind }) => kind === "departed");
  return {
    id: vehicle.id, name: vehicle.name, colour: vehicle.colour, seats: vehicle.seats, loads,
    starts: at(vehicle.shift_starts), ends: at(vehicle.shift_ends),
    drives: vehicle.legs.map((leg, index) => driveOf(leg, departures[index]?.aboard_after ?? 0, at)),
    halts: haltsOf(vehicle, rides, at),
  };
}

function driveOf({ departs, arrives, path }: Leg, aboard: number, at: (time: string) => number): Drive {
  const line = path.coordinates as [number, number][];
  const lengths = [0];
  for (let k = 1; k < line.length; k++) lengths.push(lengths[k - 1]! + apart(line[k - 1]!, line[k]!));
  return { departs: at(departs), arrives: at(arrives), line, lengths, aboard };
}

/** In degrees of latitude: good enough to share a drive out. */
function apart([lonA, latA]: [number, number], [lonB, latB]: [number, number]): number {
  return Math.hypot((lonA - lonB) * Math.cos((latA * Math.PI) / 180), latA - latB);
}

function haltsOf(vehicle: Vehicle, rides: Map<string, Ride>, at: (time: string) => number): Halt[] {
  const halts: Halt[] = [];
  let aboard: Ride[] = [];
  let isThere = false;
  for (const stop of vehicle.stops) {
    const now = at(stop.at);
    const ride = rides.get(stop.booking_id ?? "");
    if (stop.kind === "arrived" || !isThere) {
      halts.push({ number: halts.length + 1, arrives: now, services: [], leaves: now, where: stop.where, boarded: [], alighted: [], absent: [], aboard, people: stop.aboard_after });
    }
    const halt = halts.at(-1)!;
    if (ride && stop.kind === "boarded") [halt.boarded, aboard] = [[...halt.boarded, ride], [...aboard, ride]];
    if (ride && stop.kind === "alighted") [halt.alighted, aboard] = [[...halt.alighted, ride], aboard.filter((one) => one !== ride)];
    if (ride && stop.kind === "no_show") halt.absent = [...halt.absent, ride];
    Object.assign(halt, { leaves: now, aboard, people: stop.aboard_after });
    isThere = stop.kind !== "departed";
  }
  return halts.map((halt) => ({ ...halt, services: servicesAt(halt) }));
}

/** Riders get off as soon as the vehicle is there; who gets on does so from the promised time on at the earliest. */
function servicesAt({ arrives, leaves, boarded, alighted, absent }: Halt): Halt["services"] {
  const off = alighted.length ? Math.max(...alighted.map((ride) => ride.alighted)) : arrives;
  const services: Halt["services"] = alighted.length ? [[arrives, off]] : [];
  if (boarded.length) {
    const [from, to] = [Math.min(...boarded.map(({ waitsFrom }) => waitsFrom)), Math.max(...boarded.map((ride) => ride.boarded))];
    services.push([Math.min(Math.max(from, off), to), to]);
  }
  return absent.length ? [...services, [services.at(-1)?.[1] ?? arrives, leaves]] : services;
}

/** Where a vehicle is: on its way along the road, else where it stands; null for one that did nothing. */
export function positionAt({ drives, halts }: DayVehicle, now: number): LonLat | null {
  const drive = drives.findLast(({ departs }) => departs <= now);
  if (!drive) return halts[0] ? halts[0].where : null;
  return alongAt(drive, (now - drive.departs) / Math.max(drive.arrives - drive.departs, 1));
}

function alongAt({ line, lengths }: Drive, share: number): LonLat {
  const gone = Math.min(Math.max(share, 0), 1) * lengths.at(-1)!;
  const next = lengths.findIndex((length) => length >= gone);
  if (next <= 0) return { lon: line[0]![0], lat: line[0]![1] };
  const [before, after] = [line[next - 1]!, line[next]!];
  const part = (gone - lengths[next - 1]!) / Math.max(lengths[next]! - lengths[next - 1]!, 1e-12);
  return { lon: before[0] + part * (after[0] - before[0]), lat: before[1] + part * (after[1] - before[1]) };
}

export const isDriving = ({ drives }: DayVehicle, now: number): boolean => drives.some(({ departs, arrives }) => departs <= now && now < arrives);

/** How many people are aboard. */
export const peopleAt = ({ loads }: DayVehicle, now: number): number => loads.findLast(({ at }) => at <= now)?.people ?? 0;
