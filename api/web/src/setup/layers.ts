import type { GeoJSONSource, Map as LibreMap } from "maplibre-gl";
import type { Feature, FeatureCollection } from "geojson";
import type { LonLat } from "../map/scene";
import type { Door, Home, Stop } from "./model";

const NONE: FeatureCollection = { type: "FeatureCollection", features: [] };
const [NEAR, FAR] = ["#0072b2", "#a90000"];
/** The engine's own layer of stops, which stays on top. */
const BELOW = "stops";
/** So far apart on the screen (px), two handles can be told from each other. */
const APART = 34;

/** Homes as dots, larger and ringed where they are too far, and a line from each to its stop. */
export function addLayers(map: LibreMap): void {
  map.addSource("walks", { type: "geojson", data: NONE });
  map.addSource("homes", { type: "geojson", data: NONE });
  map.addLayer({ id: "walks", type: "line", source: "walks", paint: { "line-color": NEAR, "line-width": 1.5, "line-opacity": 0.7 } }, BELOW);
  map.addLayer({
    id: "homes", type: "circle", source: "homes",
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 11, ["case", ["get", "far"], 4, 2], 16, ["case", ["get", "far"], 9, 6]],
      "circle-color": ["case", ["get", "far"], "#ffffff", NEAR],
      "circle-stroke-color": ["case", ["get", "far"], FAR, "#ffffff"],
      "circle-stroke-width": ["case", ["get", "far"], 3, 1],
    },
  }, BELOW);
}

export function drawHomes(map: LibreMap, homes: Home[], doors: Map<string, Door>, stops: Map<string, Stop>): void {
  const dots: Feature[] = [];
  const lines: Feature[] = [];
  for (const home of homes) {
    const door = doors.get(home.id);
    if (!door) continue;
    dots.push({ type: "Feature", properties: { far: home.stop === null }, geometry: { type: "Point", coordinates: at(door) } });
    const stop = home.stop === null ? undefined : stops.get(home.stop);
    if (stop) lines.push({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: [at(door), at(stop)] } });
  }
  put(map, "homes", dots);
  put(map, "walks", lines);
}

/** The stops as numbered dots, all of them. */
export const dotsOf = (stops: Stop[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: stops.map((stop, index) => ({
    type: "Feature",
    properties: { id: stop.id, number: String(index + 1), colour: FAR, done: false, faint: false },
    geometry: { type: "Point", coordinates: at(stop) },
  })),
});

/** The stops in sight that a hand can take hold of without holding another. */
export function graspable(map: LibreMap, stops: Stop[]): Set<string> {
  const bounds = map.getBounds();
  const seen = stops.filter(({ lon, lat }) => bounds.contains([lon, lat]));
  const spots = seen.map(({ id, lon, lat }) => ({ id, ...map.project([lon, lat]) }));
  const isFree = (one: { id: string; x: number; y: number }) =>
    spots.every((other) => other.id === one.id || Math.hypot(other.x - one.x, other.y - one.y) >= APART);
  return new Set(spots.filter(isFree).map(({ id }) => id));
}

const at = ({ lon, lat }: LonLat) => [lon, lat];

function put(map: LibreMap, name: string, features: Feature[]): void {
  (map.getSource(name) as GeoJSONSource | undefined)?.setData({ type: "FeatureCollection", features });
}
