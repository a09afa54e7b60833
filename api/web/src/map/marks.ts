import type { Map as LibreMap } from "maplibre-gl";
import type { SceneMark } from "./scene";

/**
 * Marks above the map, as elements of the page: they come and go with the pointer without the map being drawn anew,
 * which takes a machine without a graphics card longer than a person waits.
 */
export function marksOn(map: LibreMap): (marks: SceneMark[]) => void {
  const layer = document.createElement("div");
  layer.className = "map-marks";
  layer.setAttribute("aria-hidden", "true");
  map.getContainer().append(layer);
  let shown: { mark: SceneMark; element: HTMLElement }[] = [];

  const place = () => {
    for (const { mark, element } of shown) {
      const { x, y } = map.project([mark.lon, mark.lat]);
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    }
  };
  map.on("move", place);
  map.on("resize", place);
  return (marks) => {
    shown = marks.map((mark) => {
      const element = document.createElement("span");
      element.className = `map-mark map-mark-${mark.kind}`;
      return { mark, element };
    });
    layer.replaceChildren(...shown.map(({ element }) => element));
    place();
  };
}
