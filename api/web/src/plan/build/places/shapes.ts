import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../../../map/scene";
import type { Position } from "../form";

/** Six decimals of a degree are a tenth of a metre. */
export const placed = ({ lon, lat }: LonLat): Position => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];

/** The corners of a polygon's outer ring, without the last that closes it. */
export function cornersOf(ring: readonly Position[] = []): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first![0] === last![0] && first![1] === last![1];
  return isClosed ? ring.slice(0, -1) : [...ring];
}

/** The ring of corners, closed as GeoJSON wants it. */
export const ringOf = (corners: readonly Position[]): Position[] => (corners.length ? [...corners, corners[0]!] : []);

/** The largest part of an area of today, to be drawn anew from there. */
export function outlineOf(shape: Polygon | MultiPolygon): Position[][] {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const [largest = []] = [...parts].sort((one, other) => (other[0]?.length ?? 0) - (one[0]?.length ?? 0));
  return largest.map((ring) => cornersOf(ring as Position[]));
}

export const middleOf = ([lon, lat]: Position, [nextLon, nextLat]: Position): LonLat => ({ lon: (lon + nextLon) / 2, lat: (lat + nextLat) / 2 });
