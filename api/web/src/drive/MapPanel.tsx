import { Map as MapIcon } from "lucide";
import { useSignal } from "@preact/signals";
import type { PlannedVehicle } from "../api/types";
import { recall, remember } from "../common/memory";
import { say } from "../common/language";
import type { Scene } from "../map/scene";
import { TownMap } from "../map/TownMap";
import { Icon } from "../ui/Icon";
import { text } from "./messages";

const KEY = "drive.map";
const WIDE = "(min-width: 60rem)";

/** The way to the next stops. A phone on a patchy line need not load it: there it is opened by a button. */
export function MapPanel({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = text();
  const isOpen = useSignal(recall<boolean>(KEY) ?? matchMedia(WIDE).matches);
  const toggle = () => remember(KEY, (isOpen.value = !isOpen.value));
  const left = vehicle.stops.filter((stop) => stop.state !== "done");
  return (
    <section class="map-panel" aria-label={m.map}>
      <button type="button" class="button" aria-expanded={isOpen.value} onClick={toggle}>
        <Icon icon={MapIcon} /> {isOpen.value ? m.hideMap : m.showMap}
      </button>
      {isOpen.value && (
        <TownMap
          scene={sceneOf(vehicle)}
          focus={[...left.slice(0, 2).map((stop) => stop.place), ...(vehicle.position ? [vehicle.position] : [])]}
          focusKey={left[0]?.stop_id ?? ""}
        />
      )}
    </section>
  );
}

function sceneOf(vehicle: PlannedVehicle): Scene {
  const left = vehicle.stops.filter((stop) => stop.state !== "done");
  return {
    vehicles: [{
      id: vehicle.id, name: say(vehicle.name), colour: vehicle.colour, position: vehicle.position, path: vehicle.path, faint: false,
    }],
    stops: left.map((stop, index) => ({
      lon: stop.place.lon, lat: stop.place.lat, vehicleId: vehicle.id, number: String(index + 1), colour: vehicle.colour,
      done: false, faint: index > 2,
    })),
    pins: [],
  };
}
