import type { Booking } from "../../api/types";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { partyWords } from "../../common/party";
import { clockTime } from "../../common/times";
import { text } from "../messages";
import { slackOf } from "../slack";
import { timelineText } from "./messages";

/** A ride in words, line by line: who, where, what was promised, what is planned or happened, how close it is. */
export function rideLines(ride: Booking): string[] {
  const m = text();
  const slack = slackOf(ride);
  const [pickup, arrival] = [ride.boarded_at ?? ride.planned_pickup, ride.alighted_at ?? ride.planned_arrival];
  return [
    ride.rider.name,
    `${say(ride.origin.name)} → ${say(ride.destination.name)} ${partyWords(ride.party)}`,
    `${m.window} ${clockTime(ride.pickup_window.start)}–${clockTime(ride.pickup_window.end)} ${m.arriveBy(clockTime(ride.latest_arrival))}`,
    pickup ? `${m.planned} ${clockTime(pickup)}${arrival ? ` → ${clockTime(arrival)}` : ""}` : "",
    [common().status[ride.status], slack && timelineText().slack[slack.level](slack.minutes)].filter(Boolean).join(common().comma),
  ].filter(Boolean);
}
