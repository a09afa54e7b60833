import type { UsualTrip } from "../../../api/resident";
import { say } from "../../../common/language";
import { partyWords } from "../../../common/party";
import { clockOfMinutes } from "../../../common/times";
import { focusSoon } from "../focus";
import { useNumbered } from "../numbered";
import { calling, repeat } from "./call";
import { TIME, TRIPS } from "./ids";
import { phoneText } from "./messages";
import { trips } from "./riders";

/** What the rider asked for before, newest first: a digit takes one, and the time is left to be asked. */
export function UsualTrips() {
  const m = phoneText();
  const known = trips.value ?? [];
  const keys = useNumbered(known.length, (index) => {
    repeat(known[index]!);
    focusSoon(TIME);
  });
  if (!calling.value.rider || trips.value === null) return null;
  if (!known.length) return <p class="soft" data-testid="no-usual">{m.noTrips}</p>;
  return (
    <div>
      <p class="label" id={`${TRIPS}-label`}>{m.usual}</p>
      <div id={TRIPS} class="numbered" role="group" aria-labelledby={`${TRIPS}-label`} onKeyDown={keys.onKeyDown}>
        {known.map((trip, index) => (
          <button key={trip.booking_id} type="button" class="button" data-testid="usual" {...keys.item(index)}>
            <kbd>{index + 1}</kbd> <span>{tripWords(trip)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function tripWords(trip: UsualTrip): string {
  const m = phoneText();
  const time = `${clockOfMinutes(trip.minutes)} ${trip.mode === "depart" ? m.depart : m.arrive}`;
  const home = typeof trip.way_home === "number" ? clockOfMinutes(trip.way_home) : m.homes[trip.way_home];
  const parts = [`${say(trip.origin.name)} → ${say(trip.destination.name)}`, time, partyWords(trip.party)];
  return [...parts, trip.way_home === "none" ? "" : `${m.wayHome}: ${home}`].filter(Boolean).join("　");
}
