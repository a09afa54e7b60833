import type { Map as LibreMap } from "maplibre-gl";

/** Takes a map in; gives the function that takes it out again. */
export type Together = (map: LibreMap) => () => void;

/** Maps that show the same part of the town: whoever moves one of them moves the others along. */
export function together(): Together {
  const maps = new Set<LibreMap>();
  let isFollowing = false;
  return (map) => {
    const lead = () => {
      if (isFollowing) return;
      isFollowing = true;
      for (const other of maps) if (other !== map) other.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
      isFollowing = false;
    };
    maps.add(map);
    map.on("move", lead);
    return () => {
      maps.delete(map);
      map.off("move", lead);
    };
  };
}
