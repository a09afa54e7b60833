import { effect, signal } from "@preact/signals";
import type { Map as LibreMap } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../common/language";
import { common } from "../common/messages";
import type { Engine } from "../map/engine";
import type { Handle, HandleDeeds } from "../map/handles";
import { draft } from "./history";
import { addLayers, dotsOf, drawHomes, graspable } from "./layers";
import { text } from "./messages";
import { areas, chosen, doorById, dropStop, homes, lookAt, middle, moveStop, roads, setup, sight, stopById } from "./state";

const DEEDS: HandleDeeds = {
  where: (id) => stopById.value.get(id),
  onMove: moveStop,
  onPress: (id) => (chosen.value = id),
  onDrop: dropStop,
};

/** The town with its homes, and its stops to be taken hold of. */
export function SetupMap() {
  const box = useRef<HTMLDivElement>(null);
  const state = useRef(signal<"opening" | "drawn" | "failed">("opening")).current;
  useEffect(() => {
    let close = () => {};
    let open = true;
    openIn(box.current!).then(
      (shut) => {
        if (!open) return shut();
        [close, state.value] = [shut, "drawn"];
      },
      () => open && (state.value = "failed"),
    );
    return () => {
      open = false;
      close();
    };
  }, []);
  return (
    <div class="map-box">
      <div class="map-canvas" ref={box} data-ready={state.value === "drawn" ? "yes" : "no"} />
      {state.value !== "drawn" && <p class="map-state">{state.value === "opening" ? common().mapLoading : common().mapFailed}</p>}
      <p class="map-notice">{say(setup.data.value!.notice)}</p>
    </div>
  );
}

/** Draws the map from now on, whatever changes; gives the way to end it. */
async function openIn(container: HTMLElement): Promise<() => void> {
  const { openMap } = await import("../map/engine");
  const m = common();
  let map!: LibreMap;
  const engine = await openMap({
    container,
    bounds: setup.data.value!.bounds,
    words: { zoomIn: m.zoomIn, zoomOut: m.zoomOut, map: m.map },
    deeds: () => DEEDS,
    onVehicle: choose,
    together: (opened) => {
      map = opened;
      return () => {};
    },
  });
  addLayers(map);
  const moves = signal(0);
  const look = () => {
    moves.value++;
    middle.value = { lon: map.getCenter().lng, lat: map.getCenter().lat };
  };
  map.on("moveend", look);
  look();
  const ends = [
    effect(() => drawTown(engine)),
    effect(() => drawHomes(map, homes.value, doorById.value, stopById.value)),
    effect(() => engine.show({ stops: dotsOf(draft.value.stops) })),
    effect(() => {
      if (moves.value) engine.handle(handlesOf(graspable(map, draft.value.stops)));
    }),
    effect(() => {
      const stop = stopById.value.get(chosen.value ?? "");
      engine.mark(stop ? [{ ...stop, id: "chosen", kind: "ring" }] : []);
    }),
    effect(() => engine.fit(sight.value.points)),
  ];
  return () => {
    for (const end of ends) end();
    engine.close();
  };
}

function drawTown(engine: Engine): void {
  if (roads.data.value) engine.show({ roads: roads.data.value });
  if (areas.data.value) engine.show({ areas: areas.data.value });
}

/** The handles of the stops `free` to be taken hold of, and of the chosen one. */
function handlesOf(free: Set<string>): Handle[] {
  return draft.value.stops.flatMap((stop, index) =>
    free.has(stop.id) || stop.id === chosen.value
      ? [{ id: stop.id, kind: "stop", lon: stop.lon, lat: stop.lat, mark: String(index + 1), label: text().stopOf(index + 1, say(stop)) }]
      : [],
  );
}

/** A stop among others was pressed: it is shown by itself. */
function choose(id: string): void {
  chosen.value = id;
  const stop = stopById.value.get(id);
  if (stop) lookAt(stop);
}
