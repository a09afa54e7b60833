import { lanesOf } from "../../board/timeline/scale";
import { say } from "../../common/language";
import { durationWords, spentBy } from "./idling";
import { dayText } from "./messages";
import type { DayModel, DayVehicle, Ride } from "./model";
import type { Player } from "./player";
import { clockAt } from "./time";
import { chosenVehicle } from "./view";
import { wishName } from "./wishWords";

const LANE_PX = 22;
const DRIVES_PX = 30;
const HOUR = 3600;

interface Axis { from: number; to: number }
const at = ({ from, to }: Axis, seconds: number): number => ((seconds - from) / Math.max(to - from, 1)) * 100;
const span = (axis: Axis, from: number, to: number) => ({ left: `${at(axis, from).toFixed(3)}%`, width: `${Math.max(at(axis, to) - at(axis, from), 0.15).toFixed(3)}%` });

/** Every vehicle's day as a row: driving with riders or empty, stopping, idle; its rides beneath. */
export function DayTimeline({ model, player, chosen }: { model: DayModel; player: Player; chosen: string }) {
  const m = dayText();
  return (
    <section class="card day-timeline" aria-labelledby="day-timeline-title" data-testid="day-timeline">
      <div class="section-top">
        <h3 id="day-timeline-title">{m.timeline}</h3>
        <ul class="day-legend">
          {(["full", "empty", "stop", "idle", "ride"] as const).map((kind) => <li key={kind}><span class={`day-mark day-mark-${kind}`} /> {m.legend[kind]}</li>)}
        </ul>
      </div>
      {model.vehicles.length === 0 && <p class="soft">{m.noVehicles}</p>}
      {model.vehicles.length > 0 && (
        <>
          <p class="soft">{m.choose}</p>
          <div class="day-rows" onKeyDown={onKeyDown}>
            <div class="day-hours" aria-hidden="true">
              {hoursOf(model).map((hour) => <span key={hour} style={{ left: `${at(model, hour)}%` }}>{clockAt(hour)}</span>)}
            </div>
            {model.vehicles.map((vehicle) => <Row key={vehicle.id} vehicle={vehicle} axis={model} player={player} isChosen={vehicle.id === chosen} />)}
            <NowLine axis={model} player={player} />
          </div>
        </>
      )}
    </section>
  );
}

/** Up and down go from vehicle to vehicle and choose it. */
function onKeyDown(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step) return;
  const buttons = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>(".day-vehicle")];
  const to = buttons[buttons.indexOf(event.target as HTMLElement) + step];
  event.preventDefault();
  to?.focus();
  to?.click();
}

const hoursOf = ({ from, to }: Axis): number[] => Array.from({ length: Math.round((to - from) / HOUR) + 1 }, (_, index) => from + index * HOUR);

interface RowProps { vehicle: DayVehicle; axis: Axis; player: Player; isChosen: boolean }

function Row({ vehicle, axis, player, isChosen }: RowProps) {
  const m = dayText();
  const spent = spentBy(vehicle);
  const rides = ridesOf(vehicle);
  const lanes = lanesOf(rides.map(({ boarded, alighted }) => ({ start: boarded, end: Math.max(alighted, boarded + (axis.to - axis.from) * 0.025) })));
  const goTo = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    player.set(axis.from + ((event.clientX - box.left) / box.width) * (axis.to - axis.from));
    chosenVehicle.value = vehicle.id;
  };
  return (
    <div class={`day-row ${isChosen ? "is-chosen" : ""}`} data-vehicle={vehicle.id}>
      <button type="button" class="day-vehicle" aria-pressed={isChosen} onClick={() => (chosenVehicle.value = vehicle.id)}>
        <strong><span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}</strong>
        <span>{m.carriedPeople(spent.people)}</span>
        <span class="soft">{m.driving(durationWords(spent.driving), durationWords(spent.empty))}</span>
        <span class="soft">{m.idle(durationWords(spent.idle))}</span>
      </button>
      <div class="day-track" style={{ "--colour": vehicle.colour, height: `${DRIVES_PX + (Math.max(-1, ...lanes) + 1) * LANE_PX + 6}px` }} onClick={goTo}>
        <span class="day-shift" style={span(axis, vehicle.starts, vehicle.ends)} />
        {vehicle.drives.map((drive) => <span key={drive.departs} class={`day-drive ${drive.aboard ? "" : "is-empty"}`} style={span(axis, drive.departs, drive.arrives)} />)}
        {vehicle.halts.flatMap(({ services }) => services).map(([from, to]) => <span key={from} class="day-stop" title={`${clockAt(from)}–${clockAt(to)}`} style={span(axis, from, to)} />)}
        {rides.map((ride, index) => <RideBar key={ride.id} ride={ride} axis={axis} lane={lanes[index]!} />)}
      </div>
    </div>
  );
}

const ridesOf = ({ halts }: DayVehicle): Ride[] => halts.flatMap(({ boarded }) => boarded).sort((a, b) => a.boarded - b.boarded);

function RideBar({ ride, axis, lane }: { ride: Ride; axis: Axis; lane: number }) {
  const top = `${DRIVES_PX + lane * LANE_PX}px`;
  return (
    <span class="day-ride" title={`${wishName(ride)} ${clockAt(ride.boarded)}–${clockAt(ride.alighted)}`} style={{ ...span(axis, ride.boarded, ride.alighted), top }}>
      {ride.trip.number}
    </span>
  );
}

/** A component of its own, so that the running clock draws only this line anew. */
function NowLine({ axis, player }: { axis: Axis; player: Player }) {
  return (
    <div class="day-now" aria-hidden="true">
      <span style={{ left: `${at(axis, player.now.value).toFixed(2)}%` }} />
    </div>
  );
}
