import type { Booking } from "../api/types";
import { minutesOf } from "../common/times";

/** How close a promise is to breaking. */
export type Level = "fine" | "tight" | "critical" | "broken";

export interface Slack {
  level: Level;
  /** Minutes left until the promise breaks, whole and rounded down; how many it is late when broken. */
  minutes: number;
}

export const TIGHT_BELOW = 10;
export const CRITICAL_BELOW = 4;
const ORDER: Level[] = ["fine", "tight", "critical", "broken"];

const known = new WeakMap<Booking, Slack | null>();

/** The least slack to what is still to be kept of a booking's promise: the pick-up, the arrival. Null once it is over. */
export function slackOf(booking: Booking): Slack | null {
  let slack = known.get(booking);
  if (slack === undefined) known.set(booking, (slack = computed(booking)));
  return slack;
}

function computed(booking: Booking): Slack | null {
  if (booking.status !== "confirmed" && booking.status !== "aboard") return null;
  const left: number[] = [];
  if (booking.status === "confirmed" && booking.planned_pickup) {
    left.push(minutesOf(booking.pickup_window.end) - minutesOf(booking.planned_pickup));
  }
  if (booking.planned_arrival) left.push(minutesOf(booking.latest_arrival) - minutesOf(booking.planned_arrival));
  const least = left.length ? Math.min(...left) : 0;
  if (booking.broken.length || least < 0 || !left.length) return { level: "broken", minutes: Math.ceil(Math.max(0, -least)) };
  return { level: least < CRITICAL_BELOW ? "critical" : least < TIGHT_BELOW ? "tight" : "fine", minutes: Math.floor(least) };
}

/** The worst of several, null when nothing is open. */
export function worstOf(bookings: Booking[]): Level | null {
  let worst = -1;
  for (const booking of bookings) {
    const slack = slackOf(booking);
    if (slack) worst = Math.max(worst, ORDER.indexOf(slack.level));
  }
  return worst < 0 ? null : ORDER[worst]!;
}

/** A sign for each level, so that it is told by shape too. */
export const SIGN: Record<Level, string> = { fine: "", tight: "◆", critical: "▲", broken: "✕" };

/** The sign with the minutes; a promise that was broken and is made good since has none. */
export const signOf = ({ level, minutes }: Slack) => `${SIGN[level]}${level === "broken" && !minutes ? "" : minutes}`;
