import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { addStanding, type StandingAsked } from "../api/resident";
import type { Booking, PlaceRef } from "../api/types";
import { newKey } from "../common/keys";
import { addDays, dayOf, minutesOf, weekdayOf } from "../common/times";
import { go, route } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { asked } from "./draft";
import { rideText } from "./messagesRides";
import { text } from "./messages";
import { repeatedTrip, whereOf } from "./repeat";
import { rideById, rides, standing } from "./rides";
import { WeeklyTrip } from "./StandingScreen";
import { StepTitle } from "./StepTitle";

/** Making a booked ride a weekly one: what it will be, and one large button. */
export function EveryWeekScreen() {
  const [m, r] = [text(), rideText()];
  const [busy, error] = [useSignal(false), useSignal<unknown>(null)];
  // One key for this screen: pressing again after a line that broke makes no second weekly booking.
  const key = useRef(newKey());
  const ride = rideById(route.value.slice("every/".length));
  if (!ride) return <StepTitle title={r.standing} />;
  const weekly = weeklyOf(ride);

  async function make(): Promise<void> {
    busy.value = true;
    try {
      await addStanding(weekly, key.current);
      await Promise.all([standing.refresh(), rides.refresh()]);
      go("standing", true);
    } catch (problem) {
      error.value = problem;
      busy.value = false;
    }
  }

  return (
    <div class="step">
      <StepTitle title={r.standingAsk} />
      <div class="card confirm-card">
        <WeeklyTrip weekly={{ ...weekly, rider: ride.rider, origin: ride.origin, destination: ride.destination }} />
      </div>
      <ProblemNote error={error.value} />
      <button type="button" class="button button-main huge" data-testid="make-standing" disabled={busy.value} onClick={() => void make()}>
        {busy.value ? m.sending : r.standingYes}
      </button>
    </div>
  );
}

/** The same every week from the next week on; the way home as that day's. */
function weeklyOf(ride: Booking) {
  const day = dayOf(ride.pickup_window.start);
  const home = ride.way_home_id ? rideById(ride.way_home_id) : undefined;
  const trip = repeatedTrip(ride);
  return {
    rider_id: ride.rider.id,
    weekday: weekdayOf(day),
    origin: placeAsked(ride.origin),
    destination: placeAsked(ride.destination),
    seats: ride.party.seats,
    wheelchairs: ride.party.wheelchairs,
    parcels: ride.party.parcels,
    needs: ride.needs,
    mode: trip?.mode ?? "depart",
    minutes: trip?.minutes ?? Math.floor(minutesOf(ride.pickup_window.start)),
    way_home: wayHomeOf(ride, home),
    from_day: addDays(day, 1),
    until_day: null,
  } satisfies StandingAsked;
}

function wayHomeOf(ride: Booking, home: Booking | undefined): "none" | "open" | number {
  if (!ride.way_home_id) return "none";
  return home && home.kind === "ride" ? Math.floor(minutesOf(home.pickup_window.start)) : "open";
}

const placeAsked = (place: PlaceRef) => asked(whereOf(place));
