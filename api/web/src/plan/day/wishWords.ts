import { say } from "../../common/language";
import { common } from "../../common/messages";
import { areaName } from "../areas";
import type { End } from "./calls";
import { dayText } from "./messages";
import type { Ride } from "./model";
import { clockAt, secondsOn } from "./time";

const DAY = 86_400;

/** A place that everybody may know by its name, else the area it is in. */
export function endName(end: End | null): string {
  const m = dayText();
  if (!end) return m.outside;
  if (end.place) return say(end.place);
  return end.area ? areaName(end.area) : m.outside;
}

/** When a wish was asked: `9:40`, or `前の日 17:05` for one of an earlier day. */
export function askedWords({ asked }: Ride): string {
  if (asked >= 0) return clockAt(asked);
  const days = Math.ceil(-asked / DAY);
  return `${dayText().before(days)} ${clockAt(asked + days * DAY)}`;
}

/** What was wished: when to leave, or when to be there. */
export function wishedWords({ trip }: Ride, date: string): string {
  const m = dayText();
  const clock = (at: string) => clockAt(secondsOn(date)(at));
  if (trip.arrive_by) return m.arrive(clock(trip.arrive_by));
  return trip.depart_after ? m.leave(clock(trip.depart_after)) : "";
}

/** Who or what is to be carried: `2人、荷物1個`. */
export function partyWords({ trip, people }: Ride): string {
  const said = [people > 0 && dayText().people(people), trip.parcels > 0 && common().pieces(trip.parcels)];
  return said.filter(Boolean).join(common().comma);
}

export const wishName = (ride: Ride): string => dayText().wish(ride.trip.number);
