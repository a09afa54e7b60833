import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Place } from "../api/types";
import { say } from "../common/language";
import type { LonLat, Scene, SceneShade } from "./scene";

type Properties = Record<string, unknown>;

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const feature = (geometry: Geometry, properties: Properties): Feature => ({ type: "Feature", geometry, properties });
const point = ({ lon, lat }: LonLat, properties: Properties) =>
  feature({ type: "Point", coordinates: [lon, lat] }, properties);

/** The scene as the map's sources want it; only those parts that are not the very same as in `last`. */
export function sceneSources(scene: Scene, last: Scene | null = null): Record<string, FeatureCollection> {
  const sources: Record<string, FeatureCollection> = {};
  const { vehicles, stops, pins, shades } = scene;
  if (vehicles !== last?.vehicles) {
    sources.paths = collection(vehicles.flatMap(({ path, colour, faint }) => (path ? [feature(path, { colour, faint })] : [])));
    sources.vehicles = collection(
      vehicles.flatMap(({ position, id, name, colour, faint }) => (position ? [point(position, { id, name, colour, faint })] : [])),
    );
  }
  if (stops !== last?.stops) sources.stops = collection(stops.map((stop) => point(stop, { ...stop })));
  if (pins !== last?.pins) sources.pins = collection(pins.map((pin) => point(pin, { ...pin })));
  if (shades !== last?.shades) sources.shades = collection((shades ?? []).flatMap(shadeFeatures));
  return sources;
}

/** The shape, and a point within it where its figure is written. */
function shadeFeatures({ shape, colour, label }: SceneShade): Feature[] {
  const [ring = []] = shape.type === "Polygon" ? shape.coordinates : (shape.coordinates[0] ?? []);
  return [feature(shape, { colour }), point(centreOf(ring as [number, number][]), { label })];
}

/** The centre of gravity of a ring. */
function centreOf(ring: [number, number][]): LonLat {
  let [twice, lon, lat] = [0, 0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    const cross = x * nextY - nextX * y;
    twice += cross;
    lon += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  });
  return twice ? { lon: lon / (3 * twice), lat: lat / (3 * twice) } : { lon: ring[0]?.[0] ?? 0, lat: ring[0]?.[1] ?? 0 };
}

/** The town's facilities, and the named areas after them; homes are nobody's business on a map. */
export function placeSource(places: Place[]): FeatureCollection {
  const shown = places.filter((place) => place.kind !== "home");
  return collection(
    shown.map((place) => point(place, { label: say(place.name), rank: place.kind === "address" ? 1 : 0 })),
  );
}
