import { TriangleAlert } from "lucide";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Booking } from "../api/types";
import { readAloud } from "../comfort/settings";
import { speak } from "../comfort/speech";
import { now } from "../common/clock";
import { say } from "../common/language";
import { recall, remember } from "../common/memory";
import { spokenTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { rideText } from "./messagesRides";
import { text } from "./messages";
import { placeName } from "./names";
import { openRides } from "./rides";

const SEEN = "broken-seen";
const seen = signal<string[]>(recall<string[]>(SEEN) ?? []);

/** What was broken, by what is new about it: told again when another part breaks or another bus comes. */
const nameOf = (ride: Booking) => `${ride.booking_id}:${ride.status}:${ride.broken.join("+")}:${ride.vehicle?.id ?? ""}`;

function understood(ride: Booking): void {
  seen.value = [...seen.value.slice(-50), nameOf(ride)];
  remember(SEEN, seen.value);
}

/** A promise that the world broke is told at once, on whatever screen one is: what happened, and what happens now. */
export function BrokenBar() {
  const told = openRides.value.filter((ride) => ride.broken.length && !seen.value.includes(nameOf(ride)));
  return <>{told.map((ride) => <BrokenNote key={ride.booking_id} ride={ride} />)}</>;
}

function BrokenNote({ ride }: { ride: Booking }) {
  const [m, r] = [text(), rideText()];
  const lines = brokenWords(ride);
  useEffect(() => {
    scrollTo({ top: 0 });
    if (readAloud.value) speak([r.brokenTitle, ...lines].join(" "));
  }, [nameOf(ride)]);
  return (
    <section class="note note-bad broken" role="alert" data-testid="broken" data-booking={ride.booking_id}>
      <p role="heading" aria-level={2}><Icon icon={TriangleAlert} size={40} /> {r.brokenTitle}</p>
      <p>{m.route(placeName(ride.origin), placeName(ride.destination))}</p>
      {lines.map((line) => <p key={line}><strong>{line}</strong></p>)}
      <button type="button" class="button button-main big" onClick={() => understood(ride)}>{r.brokenSeen}</button>
    </section>
  );
}

/** What happened and what happens now, in short sentences. */
export function brokenWords(ride: Booking): string[] {
  const r = rideText();
  // A time that has passed is no answer to "when?".
  const isAhead = (time: string | null) => !!time && (!now.value || Date.parse(time) > now.value.getTime());
  const waits = ride.status === "confirmed";
  const pickup = waits && ride.broken.includes("pickup") && ride.planned_pickup;
  const arrival = (ride.broken.includes("arrival") || !waits) && ride.planned_arrival;
  return [
    pickup ? (isAhead(pickup) ? r.brokenPickup(spokenTime(pickup)) : r.brokenUnknown) : "",
    arrival && isAhead(arrival) ? r.brokenArrival(spokenTime(arrival)) : "",
    waits && ride.vehicle ? r.brokenBus(say(ride.vehicle.name)) : "",
    waits ? r.brokenWait : r.brokenAboard,
  ].filter(Boolean);
}
