import { findingsAt } from "../check";
import type { Amount, StopAdded } from "../form";
import { Found } from "../fields/Found";
import { NameFields } from "../fields/NameFields";
import { SlotNumber } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { idOf, useScope, useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { stopTitle } from "./areaTitle";
import { dropStop, editing } from "./editing";
import { positionOf } from "./PlacesMap";

/** One new stop: its name, where it is and what is there. */
export function StopItem({ stop, place }: { stop: StopAdded; place: number }) {
  const f = fieldText();
  const scope = useScope();
  const path = `stops[${place}]`;
  const isEdited = editing.value?.id === stop.id;
  const lon = useSlot<Amount>(`${path}.lon`, undefined);
  const lat = useSlot<Amount>(`${path}.lat`, undefined);
  const kind = useSlot<string>(`${path}.kind`, "terminal");
  return (
    <li class={`vehicle place ${isEdited ? "is-edited" : ""}`} data-stop={stop.id} data-scope={scope} data-field={path}>
      <div class="vehicle-name">
        <strong>{stopTitle(stop, place)}</strong>
        <button type="button" class="button button-small" aria-pressed={isEdited} onClick={() => (editing.value = isEdited ? null : { kind: "stop", id: stop.id })}>
          {isEdited ? f.area.close : f.area.choose}
        </button>
        <button type="button" class="button button-small button-bad" onClick={() => dropStop(scope, stop.id)}>{f.stop.drop}</button>
      </div>
      {!positionOf(stop) && !lon.found.length && <p class="note note-warn">{f.stop.unplaced}</p>}
      <Found found={findingsAt(scope, path, false)} id={idOf(scope, path)} />
      <NameFields path={`${path}.name`} placeholder={{ ja: `新しい乗り場${place + 1}`, en: `New stop ${place + 1}` }} />
      <div class="fields fields-tight">
        <SlotNumber slot={{ ...lon, isChanged: false }} label={f.stop.lon} step={0.0005} isWide />
        <SlotNumber slot={{ ...lat, isChanged: false }} label={f.stop.lat} step={0.0005} isWide />
        <Select
          slot={{ ...kind, now: undefined, isChanged: false }} label={f.stop.kind} hint={f.stop.kindHow}
          options={Object.entries(f.stop.kinds).map(([id, name]) => ({ id, name }))}
        />
      </div>
    </li>
  );
}
