import {
  type GeoJSONSource, Map as LibreMap, type MapLayerMouseEvent, NavigationControl, ScaleControl, setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import { type HandleDeeds, handlesOn } from "./handles";
import { marksOn } from "./marks";
import type { LonLat } from "./scene";
import { STYLE } from "./style";
import type { Together } from "./together";

// The worker is a file of our own (a Content-Security-Policy without blob: holds).
setWorkerUrl(workerUrl);

export interface Options {
  container: HTMLElement;
  bounds: [number, number, number, number];
  words: { zoomIn: string; zoomOut: string; map: string };
  onPick?: (at: LonLat) => void;
  onVehicle?: (id: string) => void;
  onHover?: (id: string | null) => void;
  /** What is done with the handles at the moment. */
  deeds?: () => HandleDeeds;
  together?: Together;
}

export type Engine = ReturnType<typeof openMap> extends Promise<infer E> ? E : never;

/** Draws the map and resolves once it can be given data. Rejects where the device has no WebGL. */
export async function openMap({ container, bounds, words, onPick, onVehicle, onHover, deeds, together }: Options) {
  const map = new LibreMap({
    container,
    style: STYLE,
    bounds,
    fitBoundsOptions: { padding: 24 },
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    fadeDuration: 0,
    localIdeographFontFamily: "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', Meiryo, sans-serif",
    locale: {
      "NavigationControl.ZoomIn": words.zoomIn, "NavigationControl.ZoomOut": words.zoomOut, "Map.Title": words.map,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl(), "top-left");
  const whole = map.getCanvas();
  await new Promise<void>((resolve, reject) => {
    map.once("style.load", () => resolve());
    map.once("error", ({ error }) => reject(error));
  });
  if (onPick) {
    map.on("click", ({ lngLat, originalEvent }) => {
      // A handle lies above the map and is pressed for itself.
      if (!(originalEvent.target as Element).closest(".map-handle")) onPick({ lon: lngLat.lng, lat: lngLat.lat });
    });
  }
  if (onVehicle) {
    const idOf = (event: MapLayerMouseEvent): string | null => {
      const properties = event.features?.[0]?.properties;
      const id: unknown = properties?.vehicleId ?? properties?.id;
      return typeof id === "string" ? id : null;
    };
    for (const layer of ["vehicles", "stops"]) {
      map.on("click", layer, (event) => {
        const id = idOf(event);
        if (id !== null) onVehicle(id);
      });
      map.on("mousemove", layer, (event) => {
        whole.style.cursor = "pointer";
        onHover?.(idOf(event));
      });
      map.on("mouseleave", layer, () => {
        whole.style.cursor = "";
        onHover?.(null);
      });
    }
  }
  if (onPick) whole.style.cursor = "crosshair";

  const mark = marksOn(map);
  const part = together?.(map);

  return {
    /** Shows these marks, and no others. */
    mark,
    /** Shows these handles, and no others. */
    handle: deeds ? handlesOn(map, deeds) : () => {},
    /** Puts data into the sources named. */
    show(sources: Record<string, FeatureCollection>): void {
      for (const [name, data] of Object.entries(sources)) (map.getSource(name) as GeoJSONSource).setData(data);
    },
    /** Moves so that all points are seen, and no nearer than a few streets; at once when it `jumps`. */
    fit(points: LonLat[], jumps = false): void {
      if (!points.length) return;
      const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
      map.fitBounds([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], {
        padding: { top: 48, left: 48, right: 64, bottom: 72 }, maxZoom: 14.5, duration: jumps ? 0 : 400,
      });
    },
    /** Names the map for those who do not see it. */
    call(label: string): void {
      whole.setAttribute("aria-label", label);
    },
    close(): void {
      part?.();
      map.remove();
    },
  };
}
