import { CloudSnow } from "lucide";
import { computed, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Booking } from "../api/types";
import { readAloud } from "../comfort/settings";
import { speak } from "../comfort/speech";
import { now } from "../common/clock";
import { recall, remember } from "../common/memory";
import { dayOf, spokenWindow } from "../common/times";
import { Icon } from "../ui/Icon";
import { dayWords } from "./days";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { rides } from "./rides";

const SEEN = "closed-seen";
const seen = signal<string[]>(recall<string[]>(SEEN) ?? []);

const nameOf = (ride: Booking) => `${ride.booking_id}:${ride.closure?.kind}`;
const isAhead = (ride: Booking) => !now.value || Date.parse(ride.pickup_window.end) > now.value.getTime();

/** Rides that were closed, or a place of theirs, and whose riders have not said yet that they know. */
const untold = computed(() =>
  (rides.data.value ?? []).filter((ride) => ride.closure && isAhead(ride) && !seen.value.includes(nameOf(ride))),
);

function understood(ride: Booking): void {
  seen.value = [...seen.value.slice(-50), nameOf(ride)];
  remember(SEEN, seen.value);
}

/** A ride that does not take place because of the weather, or from a place that is closed, is told at once. */
export function ClosedBar() {
  return <>{untold.value.map((ride) => <ClosedNote key={ride.booking_id} ride={ride} />)}</>;
}

function ClosedNote({ ride }: { ride: Booking }) {
  const [m, r] = [text(), rideText()];
  const lines = closedWords(ride);
  useEffect(() => {
    scrollTo({ top: 0 });
    if (readAloud.value) speak([r.brokenTitle, ...lines].join(" "));
  }, [nameOf(ride)]);
  return (
    <section class="note note-bad broken" role="alert" data-testid="closed" data-booking={ride.booking_id}>
      <p role="heading" aria-level={2}><Icon icon={CloudSnow} size={40} /> {r.brokenTitle}</p>
      <p>{m.route(placeName(ride.origin), placeName(ride.destination))}</p>
      {lines.map((line) => <p key={line}><strong>{line}</strong></p>)}
      <button type="button" class="button button-main big" onClick={() => understood(ride)}>{r.brokenSeen}</button>
    </section>
  );
}

/** What is closed, why, and what one can do. */
export function closedWords(ride: Booking): string[] {
  const r = rideText();
  if (!ride.closure) return [];
  const { near, name } = dayWords(dayOf(ride.pickup_window.start));
  const when = `${near} ${name} ${spokenWindow(ride.pickup_window.start, ride.pickup_window.end)}`;
  const why = r.closedWhy(ride.closure.reason);
  return ride.closure.kind === "weather" ? [r.closedRide(when), why, r.closedNext] : [r.closedStop(when), why, r.closedCall];
}
