import { type Map as LibreMap, Marker } from "maplibre-gl";
import type { LonLat } from "./scene";

/** A point on the map that a hand takes hold of: a corner, the middle of an edge, a stop. It is a button as well. */
export interface Handle extends LonLat {
  id: string;
  kind: "corner" | "middle" | "stop";
  /** What it is called, for those who do not see the map. */
  label: string;
  /** A letter or number written on it. */
  mark?: string;
}

export interface HandleDeeds {
  /** Where it is by now: what is drawn follows a moment later. */
  where: (id: string) => LonLat | undefined;
  /** It is being dragged, and has not been let go. */
  onDrag?: (id: string, at: LonLat) => void;
  onMove: (id: string, at: LonLat) => void;
  onPress?: (id: string) => void;
  /** Delete was pressed on it. */
  onDrop?: (id: string) => void;
}

const [STEP_PX, LEAP_PX] = [4, 40];
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Handles above the map. Whoever holds one keeps hold of it while the others come and go. */
export function handlesOn(map: LibreMap, deeds: () => HandleDeeds): (handles: readonly Handle[]) => void {
  const shown = new Map<string, Marker>();
  return (handles) => {
    const wanted = new Set(handles.map(({ id }) => id));
    for (const [id, marker] of shown) {
      if (wanted.has(id)) continue;
      marker.remove();
      shown.delete(id);
    }
    for (const handle of handles) {
      const marker = shown.get(handle.id) ?? added(handle.id);
      const button = marker.getElement() as HTMLButtonElement;
      button.className = `${classesOfMap(button)} map-handle map-handle-${handle.kind}`;
      button.setAttribute("aria-label", handle.label);
      button.title = handle.label;
      button.textContent = handle.mark ?? "";
      marker.setLngLat([handle.lon, handle.lat]);
    }
  };

  function added(id: string): Marker {
    const button = document.createElement("button");
    button.type = "button";
    const marker = new Marker({ element: button, draggable: true }).setLngLat([0, 0]).addTo(map);
    const at = () => ({ lon: marker.getLngLat().lng, lat: marker.getLngLat().lat });
    let wasDragged = false;
    marker.on("drag", () => {
      wasDragged = true;
      deeds().onDrag?.(id, at());
    });
    marker.on("dragend", () => deeds().onMove(id, at()));
    button.addEventListener("pointerdown", () => (wasDragged = false));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!wasDragged) deeds().onPress?.(id);
    });
    button.addEventListener("keydown", (event) => onKey(event, id, marker));
    shown.set(id, marker);
    return marker;
  }

  function onKey(event: KeyboardEvent, id: string, marker: Marker): void {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const by = event.shiftKey ? LEAP_PX : STEP_PX;
      const at = deeds().where(id);
      const { x, y } = map.project(at ? [at.lon, at.lat] : marker.getLngLat());
      const { lng, lat } = map.unproject([x + arrow[0] * by, y + arrow[1] * by]);
      deeds().onMove(id, { lon: lng, lat });
    } else if (event.key === "Delete" || event.key === "Backspace") deeds().onDrop?.(id);
    else return;
    event.preventDefault();
    // The map moves with the arrow keys, too.
    event.stopPropagation();
  }
}

/** The classes the library has given to its marker; ours are put beside them. */
const classesOfMap = (element: Element): string => [...element.classList].filter((name) => name.startsWith("maplibregl-")).join(" ");
