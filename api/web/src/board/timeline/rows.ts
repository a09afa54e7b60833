import { computed } from "@preact/signals";
import type { Booking, PlannedVehicle } from "../../api/types";
import { minutesOf } from "../../common/times";
import { bookings, vehicles } from "../state";
import { lanesOf, type Scale } from "./scale";

/** From so many vehicles on, rows are drawn close. */
export const MANY = 12;
export const DRIVES_PX = 28;
export const LOAD_PX = 28;
export const BAR_PX = 24;
const PAD_PX = 8;
/** The name, the state and the load of a vehicle need this much. */
const LEAST_PX = 84;
const GAP_MINUTES = 3;
/** A name needs about this share of the timeline; where there is room, the rides of a lane keep it free. */
const NAME_SHARE = 0.11;

/** The row of riders whom no vehicle carries has no vehicle. */
export const NOBODY = "";

export interface Ride { booking: Booking; lane: number; start: number; end: number }

/** One row of the timeline: a vehicle with its rides, put into lanes. */
export interface Row { id: string; vehicle: PlannedVehicle | null; rides: Ride[]; lanes: number; height: number }

export const isClose = computed(() => vehicles.value.length > MANY);
export const lanePx = computed(() => (isClose.value ? BAR_PX + 3 : BAR_PX + 6));

const byVehicle = computed(() => {
  const rides = new Map<string, Booking[]>();
  for (const booking of bookings.value) {
    if (booking.status === "cancelled") continue;
    const id = booking.vehicle?.id ?? NOBODY;
    if (id === NOBODY && booking.status !== "confirmed") continue;
    const list = rides.get(id);
    if (list) list.push(booking);
    else rides.set(id, [booking]);
  }
  return rides;
});

let last = new Map<string, Row>();

/** The rows to draw; those in which nothing changed are the same objects as before. */
export function rowsFor(scale: Scale): Row[] {
  const rows = vehicles.value.map((vehicle) => rowOf(vehicle.id, vehicle, scale));
  const all = byVehicle.value.has(NOBODY) ? [rowOf(NOBODY, null, scale), ...rows] : rows;
  last = new Map(all.map((row) => [row.id, row]));
  return all;
}

function rowOf(id: string, vehicle: PlannedVehicle | null, scale: Scale): Row {
  const seen = (byVehicle.value.get(id) ?? []).filter((booking) => isSeen(booking, scale));
  const lanes = lanesOf(seen.map((booking) => taken(booking, scale)));
  const rides = seen.map((booking, index) => ({
    booking, lane: lanes[index]!, start: startOf(booking), end: endOf(booking),
  }));
  const count = Math.max(1, ...lanes.map((lane) => lane + 1));
  const before = last.get(id);
  const height = Math.max(LEAST_PX, DRIVES_PX + count * lanePx.value + LOAD_PX + PAD_PX);
  const sameRides = before?.rides.length === rides.length && before.rides.every((ride, k) => isSame(ride, rides[k]!));
  if (before && sameRides && before.vehicle === vehicle && before.height === height) return before;
  return { id, vehicle, rides: sameRides ? before!.rides : rides, lanes: count, height };
}

const isSame = (one: Ride, other: Ride) => one.booking === other.booking && one.lane === other.lane;

export const startOf = (ride: Booking) => minutesOf(ride.boarded_at ?? ride.planned_pickup ?? ride.pickup_window.start);
export const endOf = (ride: Booking) => {
  const end = minutesOf(ride.alighted_at ?? ride.planned_arrival ?? ride.latest_arrival);
  // Somebody who was not there had no arrival: only the visit is shown.
  return ride.status === "no_show" ? startOf(ride) + GAP_MINUTES : end;
};

function isSeen(ride: Booking, { from, to }: Scale): boolean {
  const isOpen = ride.status === "confirmed" || ride.status === "aboard";
  return startOf(ride) < to && Math.max(endOf(ride), isOpen ? minutesOf(ride.latest_arrival) : 0) > from;
}

/** What a ride takes of its lane: where rows are close only the ride, else its promise and its name too. */
function taken(ride: Booking, { from, to }: Scale): { start: number; end: number } {
  const [start, end] = [startOf(ride), endOf(ride)];
  if (isClose.value) return { start, end: end + 1 };
  const latest = ride.status === "completed" || ride.status === "no_show" ? end : minutesOf(ride.latest_arrival);
  return {
    start: Math.min(minutesOf(ride.pickup_window.start), start),
    end: Math.max(latest, end, start + (to - from) * NAME_SHARE) + GAP_MINUTES,
  };
}
