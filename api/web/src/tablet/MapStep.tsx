import { useComputed, useSignal } from "@preact/signals";
import { say } from "../common/language";
import { placeById, town } from "../common/town";
import { EMPTY, type LonLat } from "../map/scene";
import { TownMap } from "../map/TownMap";
import { draft } from "./draft";
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
      <TownMap scene={scene.value} focus={aroundHome()} focusKey="home" onPick={(at) => (picked.value = at)} />
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

/** Home and the middle of the town: where most of what one looks for is. */
function aroundHome(): LonLat[] {
  const home = placeById.value.get(draft.value.rider?.home_place_id ?? "");
  const [lon, lat] = town.data.value?.centre ?? [];
  const centre = lon !== undefined && lat !== undefined ? [{ lon, lat }] : [];
  return home ? [{ lon: home.lon, lat: home.lat }, ...centre] : centre;
}
