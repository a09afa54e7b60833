import type { LineString, MultiPolygon, Polygon } from "geojson";

export interface LonLat { lon: number; lat: number }

/** A vehicle on the map; `path` is what is left of its way. */
export interface SceneVehicle {
  id: string;
  name: string;
  colour: string;
  position: LonLat | null;
  path: LineString | null;
  /** Drawn faintly, because something else is chosen. */
  faint: boolean;
}

/** A numbered stop of a vehicle. */
export interface SceneStop extends LonLat {
  vehicleId: string;
  number: string;
  colour: string;
  done: boolean;
  faint: boolean;
}

/** A named point: where somebody waits, goes, or what was picked on the map. */
export interface ScenePin extends LonLat {
  id: string;
  label: string;
  kind: "from" | "to" | "place";
}

/**
 * What lies above the map: what is pointed at in another view (the ends of a ride, a ring around a vehicle), and what
 * moves. One with an `id` is the same mark wherever it goes. `text` stands in it, `name` beside it.
 */
export interface SceneMark extends LonLat {
  kind: "from" | "to" | "ring" | "vehicle" | "waiting" | "refused";
  id?: string;
  colour?: string;
  text?: string;
  name?: string;
  faint?: boolean;
}

/** An area in the colour of its figure, which is written on it. */
export interface SceneShade {
  id: string;
  shape: Polygon | MultiPolygon;
  colour: string;
  label: string;
}

/** All that a map shows beside the town's own layers. */
export interface Scene {
  vehicles: SceneVehicle[];
  stops: SceneStop[];
  pins: ScenePin[];
  shades?: SceneShade[];
}

export const EMPTY: Scene = { vehicles: [], stops: [], pins: [] };
