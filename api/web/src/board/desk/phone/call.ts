import { computed, signal } from "@preact/signals";
import type { UsualTrip } from "../../../api/resident";
import type { PlaceRef, RequestAsked } from "../../../api/types";
import { say } from "../../../common/language";
import { placeById } from "../../../common/town";
import type { RiderCard as Rider } from "../calls";

/** Where a ride begins or ends: a known place, or a point somebody once chose on a map. */
export interface End { id: string | null; lon: number; lat: number; label: string }

/** A phone booking as it is keyed in. Times are minutes since the day's midnight. */
export interface Call {
  rider: Rider | null;
  origin: End | null;
  destination: End | null;
  /** Empty: the day that the board shows. */
  date: string;
  minutes: number | null;
  mode: "depart" | "arrive";
  /** In time for a departure, or off an arrival: then this says when. */
  connection: NonNullable<RequestAsked["connection"]> | null;
  seats: number;
  wheelchairs: number;
  parcels: number;
  wayHome: "none" | "open" | "at";
  homeMinutes: number | null;
  note: string;
}

export const BLANK: Call = {
  rider: null, origin: null, destination: null, date: "", minutes: null, mode: "depart", connection: null, seats: 1, wheelchairs: 0, parcels: 0,
  wayHome: "none", homeMinutes: null, note: "",
};

export const calling = signal<Call>(BLANK);

/** Whether the same place stands at both ends. */
export const isNoTrip = computed(() => {
  const { origin, destination } = calling.value;
  return !!origin && !!destination && origin.lon === destination.lon && origin.lat === destination.lat;
});

export const isComplete = computed(() => {
  const { rider, origin, destination, minutes, wayHome, homeMinutes } = calling.value;
  return !!(rider && origin && destination && minutes !== null && (wayHome !== "at" || homeMinutes !== null)) && !isNoTrip.value;
});

/** Where and when a connection is: without these it is another one. */
const TIED: (keyof Call)[] = ["origin", "destination", "date", "minutes", "mode"];

export function change(part: Partial<Call>): void {
  const untied = TIED.some((key) => key in part) ? { connection: null } : {};
  calling.value = { ...calling.value, ...untied, ...part };
}

export function endOf(placeId: string): End | null {
  const place = placeById.peek().get(placeId);
  return place ? { id: place.id, lon: place.lon, lat: place.lat, label: say(place.name) } : null;
}

const endOfRef = ({ id, lon, lat, name }: PlaceRef): End => ({ id, lon, lat, label: say(name) });

/** How the service is asked for an end. */
export const askedPlace = ({ id, lon, lat }: End) => (id ? { place_id: id } : { lon, lat });

/** The rider's own home and needs come with the name. */
export function changeRider(rider: Rider): void {
  const { wheelchair, carer } = rider.needs;
  const { date, minutes, mode } = calling.value;
  calling.value = {
    ...BLANK, date, minutes, mode, rider, origin: endOfRef(rider.home), wheelchairs: wheelchair ? 1 : 0,
    seats: (wheelchair ? 0 : 1) + (carer ? 1 : 0),
  };
}

/** A trip as it was made before, on the day that is asked about. */
export function repeat(trip: UsualTrip): void {
  change({
    origin: endOfRef(trip.origin), destination: endOfRef(trip.destination), ...trip.party, mode: trip.mode, minutes: trip.minutes,
    wayHome: typeof trip.way_home === "number" ? "at" : trip.way_home,
    homeMinutes: typeof trip.way_home === "number" ? trip.way_home : null,
  });
}
