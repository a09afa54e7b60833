import { useComputed, useSignal } from "@preact/signals";
import { say } from "../common/language";
import { EMPTY, type LonLat } from "../map/scene";
import { TownMap } from "../map/TownMap";
import { chooseEnd, type End } from "./ends";
import { MAP_POINT, text } from "./messages";
import { StepTitle } from "./StepTitle";

/** Choosing a place by pressing on the map. Finding it by name is the way without a pointer. */
export function MapStep({ end }: { end: End }) {
  const m = text();
  const picked = useSignal<LonLat | null>(null);
  const scene = useComputed(() =>
    picked.value ? { ...EMPTY, pins: [{ ...picked.value, id: "picked", label: say(MAP_POINT), kind: "to" as const }] } : EMPTY,
  );
  return (
    <div class="step map-step">
      <StepTitle title={m.byMap} />
      <p>{m.mapHow}</p>
      <TownMap scene={scene.value} onPick={(at) => (picked.value = at)} />
      <button
        type="button"
        class="button button-main huge"
        disabled={!picked.value}
        onClick={() => picked.value && chooseEnd(end, { ...picked.value, name: MAP_POINT })}
      >
        {m.mapUse}
      </button>
    </div>
  );
}
