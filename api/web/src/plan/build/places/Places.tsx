import { useId } from "preact/hooks";
import { say } from "../../../common/language";
import { areas as layer } from "../../../common/town";
import type { MultiPolygon, Polygon } from "geojson";
import { areaById } from "../../areas";
import { base } from "../base";
import { formAt } from "../draft";
import { useScope } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { freeId } from "../freeId";
import { AreaItem } from "./AreaItem";
import { addArea, addStop, editing } from "./editing";
import { PlacesMap } from "./PlacesMap";
import { outlineOf } from "./shapes";
import { StopItem } from "./StopItem";

/** Areas drawn and stops placed: the map, and beside it the same as a list. */
export function Places() {
  const f = fieldText();
  const scope = useScope();
  const { areas = [], stops = [] } = formAt(scope);
  const taken = [...areas, ...stops, ...base.data.value!.areas, ...base.data.value!.destinations].map(({ id }) => id);
  return (
    <div class="places">
      <div class="slot-row">
        <button type="button" class="button button-small" onClick={() => addArea(scope, { id: freeId("area", taken), polygon: [[]] })}>＋ {f.area.draw}</button>
        <button type="button" class="button button-small" onClick={() => addStop(scope, { id: freeId("stop", taken), name: {} })}>＋ {f.stop.add}</button>
        <Redraw drawn={areas.map(({ id }) => id)} />
      </div>
      <p class="soft" role="status">{editing.value?.kind === "area" ? f.area.how : editing.value?.kind === "stop" ? f.stop.how : ""}</p>
      <PlacesMap key={scope} />
      <ul class="vehicles">
        {areas.map((area, place) => <AreaItem key={area.id} area={area} place={place} />)}
        {stops.map((stop, place) => <StopItem key={stop.id} stop={stop} place={place} />)}
      </ul>
    </div>
  );
}

/** An area of today, to be drawn anew from how it is. */
function Redraw({ drawn }: { drawn: string[] }) {
  const f = fieldText();
  const scope = useScope();
  const id = useId();
  const free = base.data.value!.areas.filter((area) => !drawn.includes(area.id));
  function redraw(area: string): void {
    const shape = areaById(area)?.geometry as Polygon | MultiPolygon | undefined;
    if (shape) addArea(scope, { id: area, polygon: outlineOf(shape) });
  }
  if (!free.length || !layer.data.value) return null;
  return (
    <div class="slot-row">
      <label for={id}>{f.area.redraw}</label>
      <select id={id} class="input input-select" value="" onChange={(event) => redraw(event.currentTarget.value)}>
        <option value="">―</option>
        {free.map((area) => <option key={area.id} value={area.id}>{say(area.name)}</option>)}
      </select>
    </div>
  );
}
