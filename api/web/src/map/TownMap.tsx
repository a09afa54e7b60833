import { effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { common } from "../common/messages";
import { areas, openLayers, places, roads, town } from "../common/town";
import { Notice } from "../ui/Notice";
import type { Engine } from "./engine";
import { placeSource, sceneSources } from "./features";
import type { Handle, HandleDeeds } from "./handles";
import type { LonLat, Scene, SceneMark } from "./scene";
import type { Together } from "./together";

const NO_MARKS: SceneMark[] = [];
const NO_HANDLES: Handle[] = [];

interface Props {
  scene: Scene;
  /** What the map is called where there is more than one. */
  label?: string;
  /** What is pointed at elsewhere. */
  marks?: SceneMark[];
  /** What a hand takes hold of, and what comes of it. */
  handles?: Handle[];
  deeds?: HandleDeeds;
  /** Points the map moves to whenever `focusKey` changes. */
  focus?: LonLat[];
  focusKey?: string;
  /** Goes there at once: a map with much on it is slow to draw many times over. */
  jumps?: boolean;
  /** The maps that it moves with. */
  together?: Together;
  onPick?: (at: LonLat) => void;
  onVehicle?: (id: string) => void;
  /** The vehicle that the pointer is on, or whose stop; null when it leaves. */
  onHover?: (id: string | null) => void;
}

/** The town's map. Its library is loaded only when a map is first shown. */
export function TownMap({ scene, label, marks = NO_MARKS, handles = NO_HANDLES, deeds, focus = [], focusKey = "", jumps = false, together, onPick, onVehicle, onHover }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const engine = useRef(signal<Engine | "failed" | null>(null)).current;
  const handlers = useRef<Handlers>({});
  handlers.current = { onPick, onVehicle, onHover, deeds };
  const shown = useRef<Scene | null>(null);

  useEffect(() => {
    openLayers();
    let open = true;
    openIn(box.current!, !!onPick, handlers, together).then(
      (made) => (open ? (engine.value = made) : made.close()),
      () => open && (engine.value = "failed"),
    );
    const stop = effect(() => drawTown(engine.value));
    return () => {
      open = false;
      stop();
      running(engine.value)?.close();
    };
  }, []);

  const drawn = engine.value;
  useEffect(() => {
    running(drawn)?.show(sceneSources(scene, shown.current));
    shown.current = running(drawn) ? scene : null;
  }, [drawn, scene]);
  useEffect(() => running(drawn)?.mark(marks), [drawn, marks]);
  useEffect(() => running(drawn)?.handle(handles), [drawn, handles]);
  useEffect(() => running(drawn)?.fit(focus, jumps), [drawn, focusKey]);

  const m = common();
  const called = label ?? m.map;
  useEffect(() => running(drawn)?.call(called), [drawn, called]);
  return (
    <div class="map-box">
      <div class="map-canvas" ref={box} data-ready={running(drawn) ? "yes" : "no"} />
      {drawn === null && <p class="map-state">{m.mapLoading}</p>}
      {drawn === "failed" && <p class="map-state">{m.mapFailed}</p>}
      <Notice />
    </div>
  );
}

type Handlers = Pick<Props, "onPick" | "onVehicle" | "onHover" | "deeds">;

const running = (engine: Engine | "failed" | null) => (engine === "failed" ? null : engine);

async function openIn(
  container: HTMLElement,
  picks: boolean,
  handlers: { current: Handlers },
  together?: Together,
): Promise<Engine> {
  const { openMap } = await import("./engine");
  const m = common();
  return openMap({
    container,
    bounds: town.data.value!.bounds,
    words: { zoomIn: m.zoomIn, zoomOut: m.zoomOut, map: m.map },
    onPick: picks ? (at) => handlers.current.onPick?.(at) : undefined,
    onVehicle: (id) => handlers.current.onVehicle?.(id),
    onHover: (id) => handlers.current.onHover?.(id),
    deeds: handlers.current.deeds && (() => handlers.current.deeds!),
    together,
  });
}

/** Runs in an effect: again whenever a layer arrives or the language changes. */
function drawTown(engine: Engine | "failed" | null): void {
  if (!engine || engine === "failed") return;
  const sources: Parameters<Engine["show"]>[0] = { places: placeSource(places.data.value ?? []) };
  if (roads.data.value) sources.roads = roads.data.value;
  if (areas.data.value) sources.areas = areas.data.value;
  engine.show(sources);
}
