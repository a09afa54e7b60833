import { computed } from "@preact/signals";
import type { Booking, PlannedVehicle, Stop } from "../api/types";
import { say } from "../common/language";
import type { LonLat, Scene, ScenePin } from "../map/scene";
import { bookingById, chosen, chosenBooking, restingOn, isFaint, vehicleById, vehicles } from "./state";

/** From so many vehicles on, only the stops of the one in question are shown. */
const MANY = 12;

const shownVehicles = computed(() =>
  vehicles.value.map((vehicle) => ({
    id: vehicle.id, name: say(vehicle.name), colour: vehicle.colour, position: vehicle.position, path: vehicle.path,
    faint: isFaint(vehicle.id),
  })),
);

const shownStops = computed(() => {
  const all = vehicles.value;
  return (all.length <= MANY ? all : all.filter(({ id }) => id === (chosen.value.vehicleId ?? restingOn.value.vehicleId))).flatMap(stopsOf);
});

const shownPins = computed(() => [...pins(chosenBooking.value ?? bookingById.value.get(restingOn.value.bookingId ?? "")), ...ring()]);

/** What the board's map shows: every vehicle, its way, its numbered stops; the ends of the booking in question. */
export function boardScene(): Scene {
  return { vehicles: shownVehicles.value, stops: shownStops.value, pins: shownPins.value };
}

function stopsOf(vehicle: PlannedVehicle): Scene["stops"] {
  const isChosen = chosen.value.vehicleId === vehicle.id;
  const shown = numbered(vehicle.stops).filter(({ stop }) => stop.state !== "done" || isChosen);
  const byPlace = Map.groupBy(shown, ({ stop }) => `${stop.place.lon} ${stop.place.lat}`);
  return [...byPlace.values()].map((here) => ({
    lon: here[0]!.stop.place.lon, lat: here[0]!.stop.place.lat, vehicleId: vehicle.id, colour: vehicle.colour,
    number: here.map(({ number }) => number).join("·"), done: here.every(({ stop }) => stop.state === "done"),
    faint: isFaint(vehicle.id),
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

/** Around the vehicle that is pointed at in the timeline or the list. */
function ring(): ScenePin[] {
  const position = vehicleById.value.get(restingOn.value.vehicleId ?? "")?.position;
  return position ? [{ id: "ring", kind: "ring", lon: position.lon, lat: position.lat, label: "" }] : [];
}

/** What the map moves to when something is chosen. */
export function focusPoints(): LonLat[] {
  const booking = chosenBooking.value;
  if (booking) return [booking.origin, booking.destination];
  const vehicle = vehicleById.value.get(chosen.value.vehicleId ?? "");
  if (!vehicle) return [];
  return [...vehicle.stops.map((stop) => stop.place), ...(vehicle.position ? [vehicle.position] : [])];
}
