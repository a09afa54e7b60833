import type { PlannedVehicle } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { clockTime } from "../common/times";
import { text } from "./messages";
import { RideBars } from "./RideBars";
import { at, type Scale, span } from "./scale";
import { numbered } from "./scene";
import { chosen, chooseVehicle, isFaint } from "./state";
import { VehicleMenu } from "./VehicleMenu";

/** A stop's number needs about this much of the timeline's width before the next stop. */
const NUMBER_PERCENT = 2.4;

/** One vehicle: its name, state and load; its stops, drives and breaks; its rides. */
export function VehicleRow({ vehicle, scale }: { vehicle: PlannedVehicle; scale: Scale }) {
  const isChosen = chosen.value.vehicleId === vehicle.id;
  const m = text();
  return (
    <div class={`vehicle-row ${isFaint(vehicle.id) ? "faint" : ""}`} data-vehicle={vehicle.id}>
      <div class="vehicle-label">
        <button type="button" class={`vehicle-name ${isChosen ? "is-chosen" : ""}`} aria-pressed={isChosen} onClick={() => chooseVehicle(vehicle.id)}>
          <span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}
        </button>
        <span class={`vehicle-state state-${vehicle.status}`}>{common().vehicleStatus[vehicle.status]}</span>
        <span class="vehicle-load">{m.load(vehicle.load.seats + vehicle.load.wheelchairs, vehicle.capacity.seats)}</span>
        <VehicleMenu vehicle={vehicle} />
      </div>
      <div class="track">
        <Drives vehicle={vehicle} scale={scale} />
        <RideBars vehicleId={vehicle.id} scale={scale} />
      </div>
    </div>
  );
}

/** The vehicle's own line: driving as a bar of its colour, stops as numbers, breaks hatched. */
function Drives({ vehicle, scale }: { vehicle: PlannedVehicle; scale: Scale }) {
  const m = text();
  const { stops } = vehicle;
  const numbers = new Map(numbered(stops).map(({ stop, number }) => [stop.stop_id, number]));
  return (
    <div class="drives">
      {stops.slice(1).map((stop, index) => (
        <span key={`drive-${stop.stop_id}`} class="drive" style={{ ...span(scale, stops[index]!.departure, stop.arrival), background: vehicle.colour }} />
      ))}
      {stops.map((stop, index) => {
        const number = numbers.get(stop.stop_id);
        const next = stops[index + 1];
        const hasRoom = !next || at(scale, next.arrival) - at(scale, stop.arrival) > NUMBER_PERCENT;
        const title = `${number ?? m.break} ${say(stop.place.name)} ${clockTime(stop.arrival)}–${clockTime(stop.departure)}`;
        return (
          <span
            key={stop.stop_id} class={`stop stop-${stop.state} ${number ? "" : "stop-break"} ${hasRoom ? "" : "stop-narrow"}`} title={title}
            style={{ ...span(scale, stop.arrival, stop.departure), "--colour": vehicle.colour }}
          >
            {hasRoom && <span>{number ?? m.break}</span>}
          </span>
        );
      })}
    </div>
  );
}
