import type { Booking, PlaceRef, Rider } from "../api/types";
import type { UsualTrip } from "../api/resident";
import { today } from "../common/clock";
import { weekdayOf } from "../common/times";
import { go } from "../common/route";
import { alongOf, begin, change, draft, riders, soonest, type Where } from "./draft";
import { search } from "./offers";
import { usualOf } from "./usual";

/** A trip as it was made before, once more: on the next such weekday that has a service, at the same time. */
export function repeatTrip(riderId: string, trip: UsualTrip): void {
  const rider = riders.value.find((each) => each.id === riderId);
  if (!rider) return;
  begin(rider);
  change({
    origin: whereOf(trip.origin),
    destination: whereOf(trip.destination),
    day: nextLike({ rider }, trip) ?? draft.value.day,
    mode: trip.mode,
    minutes: trip.minutes,
    along: alongOf(trip.party, trip.needs ?? rider.needs),
    wayHome: { kind: trip.way_home === "none" ? "none" : "open" },
  });
  void search();
  go("offers");
}

/** The next service day that is such a weekday and whose time is still to come, else the next service day. */
function nextLike({ rider }: { rider: Rider }, { weekday, minutes }: UsualTrip): string | undefined {
  const days = usualOf(rider.id).data.value?.service_days ?? [];
  const ahead = days.filter((day) => day > today.value || minutes >= soonest());
  return ahead.find((day) => weekdayOf(day) === weekday) ?? ahead[0];
}

export const whereOf = (place: PlaceRef): Where =>
  place.id ? { placeId: place.id, name: place.name } : { lon: place.lon, lat: place.lat, name: place.name };

/** The trip of a ride as the service remembers it: how its time was meant. */
export const repeatedTrip = (ride: Booking): UsualTrip | undefined =>
  usualOf(ride.rider.id).data.value?.trips.find((trip) => trip.booking_id === ride.booking_id);
