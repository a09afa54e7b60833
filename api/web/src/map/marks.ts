import type { Map as LibreMap } from "maplibre-gl";
import type { SceneMark } from "./scene";

interface Shown { mark: SceneMark; element: HTMLElement; at: string }

/**
 * Marks above the map, as elements of the page: they come, go and move without the map being drawn anew, which takes a
 * machine without a graphics card longer than a person waits. A mark with an `id` stays the same element, so that one
 * that moves only changes its place.
 */
export function marksOn(map: LibreMap): (marks: SceneMark[]) => void {
  const layer = document.createElement("div");
  layer.className = "map-marks";
  layer.setAttribute("aria-hidden", "true");
  map.getContainer().append(layer);
  let shown: Shown[] = [];

  const place = () => {
    for (const one of shown) {
      const { x, y } = map.project([one.mark.lon, one.mark.lat]);
      const at = `${x.toFixed(1)}px ${y.toFixed(1)}px`;
      if (at !== one.at) one.element.style.translate = one.at = at;
    }
  };
  map.on("move", place);
  map.on("resize", place);
  return (marks) => {
    const known = new Map(shown.map((one) => [one.mark.id, one]));
    const next = marks.map((mark) => drawn(mark, mark.id === undefined ? undefined : known.get(mark.id)));
    const isSame = next.length === shown.length && next.every(({ element }, index) => element === shown[index]!.element);
    shown = next;
    if (!isSame) layer.replaceChildren(...shown.map(({ element }) => element));
    place();
  };
}

/** The mark as an element: the one it was before, if there is one. */
function drawn(mark: SceneMark, before: Shown | undefined): Shown {
  const element = before?.element ?? document.createElement("span");
  if (before?.mark.kind !== mark.kind) element.className = `map-mark map-mark-${mark.kind}`;
  if (before?.mark.colour !== mark.colour) element.style.setProperty("--colour", mark.colour ?? "");
  if (before?.mark.text !== mark.text) element.dataset.text = mark.text ?? "";
  if (before?.mark.name !== mark.name) element.dataset.name = mark.name ?? "";
  element.classList.toggle("is-faint", !!mark.faint);
  return { mark, element, at: before?.at ?? "" };
}
