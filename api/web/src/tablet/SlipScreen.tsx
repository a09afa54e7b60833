import { Printer } from "lucide";
import type { Booking } from "../api/types";
import { today } from "../common/clock";
import { say } from "../common/language";
import { addDays, dayName, dayOf, spokenTime, spokenWindow } from "../common/times";
import { town } from "../common/town";
import { Icon } from "../ui/Icon";
import { ConnectionLine } from "./ConnectionLine";
import { riders } from "./draft";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { HaltLines } from "./HaltLines";
import { placeName } from "./names";
import { alongOfRide } from "./PartyFields";
import { openRides } from "./rides";
import { StepTitle } from "./StepTitle";

const DAYS = 7;

/** The rides of the next seven days on one sheet, for the fridge. */
export function SlipScreen() {
  const r = rideText();
  const until = addDays(today.value || "2000-01-01", DAYS);
  const shown = openRides.value.filter((ride) => dayOf(ride.pickup_window.start) < until);
  return (
    <div class="step">
      <div class="no-print"><StepTitle title={r.slip} /></div>
      <button type="button" class="button button-main huge no-print" disabled={!shown.length} onClick={() => print()}>
        <Icon icon={Printer} size={40} /> {r.print}
      </button>
      {!shown.length && <p class="soft">{r.slipNone}</p>}
      {riders.value.map((rider) => {
        const own = shown.filter((ride) => ride.rider.id === rider.id);
        return own.length > 0 && <Slip key={rider.id} name={rider.name} rides={own} />;
      })}
      <p class="soft no-print">{r.slipHow}</p>
    </div>
  );
}

function Slip({ name, rides }: { name: string; rides: Booking[] }) {
  const r = rideText();
  return (
    <section class="slip">
      <h3>{r.slipTitle} — {r.slipFor(name)}</h3>
      <ul>
        {rides.map((ride) => <SlipLine key={ride.booking_id} ride={ride} />)}
      </ul>
      <p class="soft">{town.data.value && say(town.data.value.name)}</p>
    </section>
  );
}

function SlipLine({ ride }: { ride: Booking }) {
  const [m, r] = [text(), rideText()];
  const window = spokenWindow(ride.pickup_window.start, ride.pickup_window.end);
  const along = alongOfRide(ride);
  return (
    <li class="slip-line">
      <strong class="slip-day">{dayName(dayOf(ride.pickup_window.start))}</strong>
      <span>{m.route(placeName(ride.origin), placeName(ride.destination))}</span>
      <HaltLines from={ride.origin.stop} to={ride.destination.stop} />
      {ride.connection && <ConnectionLine kind={ride.connection.kind} to={ride.connection} />}
      <strong>{ride.kind === "open_return" && !ride.called ? r.lastBus(window) : m.offerPick(window)}</strong>
      {(ride.kind === "ride" || ride.called) && <span>{m.offerArrive(spokenTime(ride.latest_arrival))}</span>}
      {along && <span>{along}</span>}
    </li>
  );
}
