import { useComputed } from "@preact/signals";
import type { Handle, HandleDeeds } from "../../../map/handles";
import { EMPTY, type LonLat, type Scene, type SceneShade, type SceneVehicle } from "../../../map/scene";
import { TownMap } from "../../../map/TownMap";
import { formAt, type Scope } from "../draft";
import { useScope } from "../fields/slot";
import { fieldText } from "../fieldWords";
import type { AreaDrawn, Position, StopAdded } from "../form";
import { areaTitle, stopTitle } from "./areaTitle";
import { areaIndex, dragged, editing, moveStop, pick, putCorners } from "./editing";
import { middleOf, placed, ringOf } from "./shapes";

const [DRAWN, EDITED] = ["#e69f00", "#0072b2"];

/** The map on which areas are drawn and stops are placed. */
export function PlacesMap() {
  const scope = useScope();
  const scene = useComputed(() => sceneOf(scope));
  const handles = useComputed(() => handlesOf(scope));
  return (
    <div class="places-map">
      <TownMap scene={scene.value} handles={handles.value} deeds={deedsOf(scope)} onPick={(at) => pick(scope, at)} />
    </div>
  );
}

/** The corners of the area as they are, the dragged one where it is at the moment. */
function cornersNow(area: AreaDrawn): Position[] {
  const moving = dragged.value;
  return (area.polygon[0] ?? []).map((corner, place) => (moving?.id === cornerId(area.id, place) ? placed(moving.at) : corner));
}

function sceneOf(scope: Scope): Scene {
  const areas = formAt(scope).areas ?? [];
  const drawn = areas.map((area) => ({ area, corners: cornersNow(area), colour: editing.value?.id === area.id ? EDITED : DRAWN }));
  const shades: SceneShade[] = drawn
    .filter(({ corners }) => corners.length > 2)
    .map(({ area, corners, colour }) => ({
      id: area.id, colour: `${colour}66`, label: areaTitle(area, scope), shape: { type: "Polygon", coordinates: [ringOf(corners), ...area.polygon.slice(1).map(ringOf)] },
    }));
  const vehicles: SceneVehicle[] = drawn
    .filter(({ corners }) => corners.length > 1)
    .map(({ area, corners, colour }) => ({
      id: area.id, name: "", colour, position: null, faint: false, path: { type: "LineString", coordinates: corners.length > 2 ? ringOf(corners) : corners },
    }));
  const pins = (formAt(scope).stops ?? []).flatMap((stop, place) => {
    const at = positionOf(stop);
    return at ? [{ ...at, id: stop.id, kind: "place" as const, label: stopTitle(stop, place) }] : [];
  });
  return { ...EMPTY, shades, vehicles, pins };
}

export function positionOf({ lon, lat }: StopAdded): LonLat | null {
  return typeof lon === "number" && typeof lat === "number" ? { lon, lat } : null;
}

const cornerId = (area: string, place: number) => `corner ${area} ${place}`;

function handlesOf(scope: Scope): Handle[] {
  const f = fieldText();
  const stops = (formAt(scope).stops ?? []).flatMap((stop, place): Handle[] => {
    const at = positionOf(stop);
    return at ? [{ ...at, id: `stop ${stop.id}`, kind: "stop", label: stopTitle(stop, place), mark: String(place + 1) }] : [];
  });
  const area = formAt(scope).areas?.find(({ id }) => editing.value?.id === id);
  if (!area) return stops;
  const corners = cornersNow(area);
  const held = corners.map(([lon, lat], place): Handle => ({
    id: cornerId(area.id, place), kind: "corner", lon, lat, label: f.area.corner(place + 1), mark: String(place + 1),
  }));
  const middles = corners.length < 3 || dragged.value ? [] : corners.map((corner, place): Handle => ({
    ...middleOf(corner, corners[(place + 1) % corners.length]!), id: `middle ${area.id} ${place}`, kind: "middle", label: f.area.midpoint(place + 1),
  }));
  return [...stops, ...middles, ...held];
}

function deedsOf(scope: Scope): HandleDeeds {
  return {
    where: (id) => handlesOf(scope).find((one) => one.id === id),
    onDrag: (id, at) => id.startsWith("corner") && (dragged.value = { id, at }),
    onMove(handle, at) {
      dragged.value = null;
      const [kind, id = "", number] = handle.split(" ");
      if (kind === "stop") moveStop(scope, id, at);
      else if (kind === "corner") change(scope, id, (corners) => corners.with(Number(number), placed(at)));
      else change(scope, id, (corners) => corners.toSpliced(Number(number) + 1, 0, placed(at)));
    },
    onPress(handle) {
      const [kind, id = "", number] = handle.split(" ");
      if (kind === "stop") editing.value = { kind: "stop", id };
      if (kind === "middle") change(scope, id, (corners) => withMiddle(corners, Number(number)));
    },
    onDrop(handle) {
      const [kind, id = "", number] = handle.split(" ");
      if (kind === "corner") change(scope, id, (corners) => corners.toSpliced(Number(number), 1));
    },
  };
}

/** One more corner, halfway from one to the next. */
function withMiddle(corners: Position[], place: number): Position[] {
  return corners.toSpliced(place + 1, 0, placed(middleOf(corners[place]!, corners[(place + 1) % corners.length]!)));
}

function change(scope: Scope, id: string, by: (corners: Position[]) => Position[]): void {
  const area = formAt(scope).areas?.[areaIndex(scope, id)];
  if (area) putCorners(scope, id, by(area.polygon[0] ?? []));
}
