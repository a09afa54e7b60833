import { placeById } from "../../../common/town";
import { EMPTY, type LonLat, type Scene, type SceneVehicle } from "../../../map/scene";
import { TownMap } from "../../../map/TownMap";
import { Finder } from "../../../ui/Finder";
import { endOf } from "../phone/call";
import { findPlaces } from "../findPlaces";
import { closureText } from "./messages";
import { change, draft, pick, type Side } from "./state";

const CLOSED = "#b3261e";

/** The road between two points: pressed on the map, or by the places beside its ends. */
export function RoadFields({ line }: { line: readonly LonLat[] }) {
  const m = closureText();
  const [here, there] = draft.value.sides;
  const scene: Scene = { ...EMPTY, pins: [here, there].flatMap(pinOf), vehicles: closedRoad(line) };
  const set = (index: 0 | 1, placeId: string) => {
    const place = endOf(placeId);
    if (!place || !placeById.peek().has(placeId)) return;
    change({ sides: index === 0 ? [place, there] : [here, place] });
  };
  return (
    <>
      <p class="soft">{m.roadHow}</p>
      <div class="desk-row">
        <Finder label={m.roadFrom} placeholder={m.findPlace} nothing={m.noMatch} find={findPlaces} chosen={here?.label ?? ""} onChoose={({ id }) => set(0, id)} />
        <Finder label={m.roadTo} placeholder={m.findPlace} nothing={m.noMatch} find={findPlaces} chosen={there?.label ?? ""} onChoose={({ id }) => set(1, id)} />
      </div>
      <div class="closure-map">
        <TownMap
          scene={scene} focus={[...line]} focusKey={line.map(({ lon, lat }) => `${lon} ${lat}`).join()}
          onPick={(at) => pick({ ...at, label: closureText().picked(at.lat.toFixed(4), at.lon.toFixed(4)) })}
        />
      </div>
    </>
  );
}

function pinOf(side: Side | null, index: number) {
  if (!side) return [];
  const kind = index === 0 ? ("from" as const) : ("to" as const);
  return [{ id: kind, kind, lon: side.lon, lat: side.lat, label: side.label }];
}

/** The map draws the road that would be closed as it draws a vehicle's way. */
function closedRoad(line: readonly LonLat[]): SceneVehicle[] {
  if (line.length < 2) return [];
  const path = { type: "LineString" as const, coordinates: line.map(({ lon, lat }) => [lon, lat]) };
  return [{ id: "closed", name: "", colour: CLOSED, position: null, path, faint: false }];
}
