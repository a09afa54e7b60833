import { useComputed } from "@preact/signals";
import { say } from "../../common/language";
import { chosen, hovered, isFaint } from "../state";
import { Landing } from "../moves/Landing";
import { target } from "../moves/state";
import { Drives } from "./Drives";
import { LoadLine } from "./LoadLine";
import { timelineText } from "./messages";
import { RideBars } from "./RideBars";
import type { Row } from "./rows";
import type { Scale } from "./scale";
import { NobodyLabel, VehicleLabel } from "./VehicleLabel";

/** One vehicle: its name, state and load; its stops, drives and breaks; its rides; how full it is over the day. */
export function VehicleRow({ row, top, scale }: { row: Row; top: number; scale: Scale }) {
  const { id, vehicle } = row;
  const classes = useComputed(() => {
    const isTarget = target.value?.vehicleId === id;
    const isLinked = chosen.value.vehicleId === id || hovered.value.vehicleId === id;
    return ["vehicle-row", isFaint(id) && !isLinked && !isTarget && "faint", isLinked && "is-linked", isTarget && "is-target"].filter(Boolean).join(" ");
  });
  return (
    <div
      class={classes} role="group" aria-label={vehicle ? say(vehicle.name) : timelineText().nobody}
      data-vehicle={id || "nobody"} style={{ top: `${top}px`, height: `${row.height}px` }}
    >
      {vehicle ? <VehicleLabel vehicle={vehicle} /> : <NobodyLabel count={row.rides.length} />}
      <div class="track">
        {vehicle ? <Drives stops={vehicle.stops} colour={vehicle.colour} scale={scale} /> : <div class="drives" />}
        <RideBars row={id} rides={row.rides} lanes={row.lanes} scale={scale} />
        <Landing vehicleId={id} scale={scale} />
        {vehicle && <LoadLine stops={vehicle.stops} capacity={vehicle.capacity} scale={scale} />}
      </div>
    </div>
  );
}
