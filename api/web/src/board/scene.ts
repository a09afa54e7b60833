import type { PlannedVehicle, Stop } from "../api/types";
import { say } from "../common/language";
import type { LonLat, Scene, ScenePin } from "../map/scene";
import { chosen, chosenBooking, isFaint, vehicles } from "./state";

/** What the board's map shows: every vehicle, its way, its numbered stops; the ends of the chosen booking. */
export function boardScene(): Scene {
  return {
    vehicles: vehicles.value.map((vehicle) => ({
      id: vehicle.id, name: say(vehicle.name), colour: vehicle.colour, position: vehicle.position, path: vehicle.path,
      faint: isFaint(vehicle.id),
    })),
    stops: vehicles.value.flatMap(stopsOf),
    pins: pins(),
  };
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

function pins(): ScenePin[] {
  const booking = chosenBooking.value;
  if (!booking) return [];
  const pin = (kind: "from" | "to", place: LonLat, label: string) => ({ id: kind, kind, lon: place.lon, lat: place.lat, label });
  return [
    pin("from", booking.origin, say(booking.origin.name)), pin("to", booking.destination, say(booking.destination.name)),
  ];
}

/** What the map moves to when something is chosen. */
export function focusPoints(): LonLat[] {
  const booking = chosenBooking.value;
  if (booking) return [booking.origin, booking.destination];
  const vehicle = vehicles.value.find(({ id }) => id === chosen.value.vehicleId);
  if (!vehicle) return [];
  return [...vehicle.stops.map((stop) => stop.place), ...(vehicle.position ? [vehicle.position] : [])];
}
