import { base } from "../base";
import { findingsAt } from "../check";
import type { AreaDrawn } from "../form";
import { Found } from "../fields/Found";
import { NameFields } from "../fields/NameFields";
import { idOf, useScope, useSlot } from "../fields/slot";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";
import { lineOptions } from "../sections/Vehicle";
import { areaTitle } from "./areaTitle";
import { Corners } from "./Corners";
import { dropArea, editing } from "./editing";

/** One area that is drawn: its name, its corners, the lines that serve it. */
export function AreaItem({ area, place }: { area: AreaDrawn; place: number }) {
  const f = fieldText();
  const scope = useScope();
  const path = `areas[${place}]`;
  const isKnown = base.data.value!.areas.some(({ id }) => id === area.id);
  const isEdited = editing.value?.id === area.id;
  const lines = useSlot<string[]>(`${path}.lines`, undefined);
  const corners = area.polygon[0]?.length ?? 0;
  return (
    <li class={`vehicle place ${isEdited ? "is-edited" : ""}`} data-area={area.id} data-scope={scope} data-field={path}>
      <div class="vehicle-name">
        <strong>{areaTitle(area, scope)}</strong> <span class="soft">{f.area.count(corners)}</span>
        <button type="button" class="button button-small" aria-pressed={isEdited} onClick={() => (editing.value = isEdited ? null : { kind: "area", id: area.id })}>
          {isEdited ? f.area.close : f.area.choose}
        </button>
        <button type="button" class="button button-small button-bad" onClick={() => dropArea(scope, area.id)}>{f.area.drop}</button>
      </div>
      {corners < 3 && <p class="note note-warn">{f.area.tooFew}</p>}
      <Found found={findingsAt(scope, path, false)} id={idOf(scope, path)} />
      <div data-scope={scope} data-field={`${path}.polygon`}>
        <Found found={corners < 3 ? [] : findingsAt(scope, `${path}.polygon`)} id={idOf(scope, `${path}.polygon`)} />
        <Corners area={area} path={path} />
      </div>
      {!isKnown && <NameFields path={`${path}.name`} placeholder={{ ja: `新しい区域${place + 1}`, en: `New area ${place + 1}` }} />}
      <Ticks
        slot={{ ...lines, set: (chosen) => lines.set(chosen?.length ? chosen : undefined) }} label={f.area.lines} options={lineOptions()}
        hint={isKnown ? undefined : f.area.linesNew}
      />
    </li>
  );
}
