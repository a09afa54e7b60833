import type { LonLat } from "../map/scene";

/** The address that opens the way there in the driver's own map application. */
export function wayTo({ lon, lat }: LonLat, label: string): string {
  const point = `${lat.toFixed(6)},${lon.toFixed(6)}`;
  const device = navigator.userAgent;
  if (/Android/.test(device)) return `geo:${point}?q=${point}(${encodeURIComponent(label)})`;
  if (/iPhone|iPad/.test(device)) return `https://maps.apple.com/?daddr=${point}&dirflg=d`;
  return `https://www.google.com/maps/dir/?api=1&travelmode=driving&destination=${encodeURIComponent(point)}`;
}
