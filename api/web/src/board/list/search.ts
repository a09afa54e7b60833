import type { Booking } from "../../api/types";
import { digitsOf, folded } from "../../common/fold";
import type { Level } from "../slack";
import { slackOf } from "../slack";

/** What of the day's bookings is listed. */
export interface Wanted { query: string; onlyOpen: boolean; slack: "every" | "close" | "broken" }

const CLOSE: Level[] = ["tight", "critical", "broken"];
/** So many digits of a telephone number say whom one means. */
const LEAST_DIGITS = 3;

const known = new WeakMap<Booking, { words: string; digits: string }>();

/** The bookings that are wanted, in the order given. */
export function found(bookings: Booking[], { query, onlyOpen, slack }: Wanted): Booking[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  const digits = digitsOf(query);
  const isNumber = digits.length >= LEAST_DIGITS && /^[\d\s()+\-‐－ー]*$/.test(query.normalize("NFKC"));
  return bookings.filter((booking) => {
    if (onlyOpen && booking.status !== "confirmed" && booking.status !== "aboard") return false;
    const level = slack === "every" ? null : slackOf(booking)?.level;
    if (level !== null && !(level && (slack === "broken" ? level === "broken" : CLOSE.includes(level)))) return false;
    const text = textOf(booking);
    return isNumber ? text.digits.includes(digits) : parts.every((part) => text.words.includes(part));
  });
}

/** Names with and without the space between them, in both scripts; places in both languages. */
function textOf(booking: Booking): { words: string; digits: string } {
  let text = known.get(booking);
  if (!text) {
    const { name, kana, phone } = booking.rider;
    const names = [name, kana].filter((each) => !!each) as string[];
    const places = [booking.origin.name, booking.destination.name].flatMap(({ ja, en }) => [ja, en]);
    const words = [...names, ...names.map((each) => each.replaceAll(/\s/g, "")), ...places, booking.note ?? ""].join(" ");
    known.set(booking, (text = { words: folded(words), digits: digitsOf(phone ?? "") }));
  }
  return text;
}
