import { computed } from "@preact/signals";
import type { Booking, PlannedVehicle, Stop } from "../api/types";
import { say } from "../common/language";
import type { LonLat, Scene, SceneMark, ScenePin } from "../map/scene";
import { bookingById, hovered, isFaint, settled, vehicleById, vehicles } from "./state";

/** From so many vehicles on, only the stops of the one in question are shown. */
const MANY = 12;

const settledBooking = computed(() => bookingById.value.get(settled.value.bookingId ?? ""));

const shownVehicles = computed(() =>
  vehicles.value.map((vehicle) => ({
    id: vehicle.id, name: say(vehicle.name), colour: vehicle.colour, position: vehicle.position, path: vehicle.path,
    faint: isFaint(vehicle.id, settled.value),
  })),
);

const shownStops = computed(() => {
  const all = vehicles.value;
  return (all.length <= MANY ? all : all.filter(({ id }) => id === settled.value.vehicleId)).flatMap(stopsOf);
});

const shownPins = computed(() => pins(settledBooking.value));

/** What the board's map shows: every vehicle, its way, its numbered stops; the ends of the booking in question. */
export function boardScene(): Scene {
  return { vehicles: shownVehicles.value, stops: shownStops.value, pins: shownPins.value };
}

function stopsOf(vehicle: PlannedVehicle): Scene["stops"] {
  const isChosen = settled.value.vehicleId === vehicle.id;
  const shown = numbered(vehicle.stops).filter(({ stop }) => stop.state !== "done" || isChosen);
  const byPlace = Map.groupBy(shown, ({ stop }) => `${stop.place.lon} ${stop.place.lat}`);
  return [...byPlace.values()].map((here) => ({
    lon: here[0]!.stop.place.lon, lat: here[0]!.stop.place.lat, vehicleId: vehicle.id, colour: vehicle.colour,
    number: here.map(({ number }) => number).join("·"), done: here.every(({ stop }) => stop.state === "done"),
    faint: isFaint(vehicle.id, settled.value),
  }));
}

/** The stops with their numbers through the day; a stop only for the break has none. */
export function numbered(stops: Stop[]): { stop: Stop; number: number }[] {
  return stops
    .filter((stop) => stop.visits.some((visit) => visit.kind !== "break"))
    .map((stop, index) => ({ stop, number: index + 1 }));
}

function pins(booking: Booking | undefined): ScenePin[] {
  if (!booking) return [];
  const pin = (kind: "from" | "to", place: LonLat, label: string) => ({ id: kind, kind, lon: place.lon, lat: place.lat, label });
  return [
    pin("from", booking.origin, say(booking.origin.name)), pin("to", booking.destination, say(booking.destination.name)),
  ];
}

/** What is pointed at in the timeline or the list: the ends of the ride, a ring around the vehicle. */
export const boardMarks = computed<SceneMark[]>(() => {
  const booking = bookingById.value.get(hovered.value.bookingId ?? "");
  const position = vehicleById.value.get(hovered.value.vehicleId ?? "")?.position;
  const mark = (kind: SceneMark["kind"], { lon, lat }: LonLat): SceneMark => ({ kind, lon, lat });
  return [
    ...(position ? [mark("ring", position)] : []),
    ...(booking ? [mark("from", booking.origin), mark("to", booking.destination)] : []),
  ];
});

/** What the map moves to when something is chosen. */
export function focusPoints(): LonLat[] {
  const booking = settledBooking.value;
  if (booking) return [booking.origin, booking.destination];
  const vehicle = vehicleById.value.get(settled.value.vehicleId ?? "");
  if (!vehicle) return [];
  return [...vehicle.stops.map((stop) => stop.place), ...(vehicle.position ? [vehicle.position] : [])];
}
