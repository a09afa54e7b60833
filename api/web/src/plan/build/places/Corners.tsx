import { Plus, X } from "lucide";
import { town } from "../../../common/town";
import { Icon } from "../../../ui/Icon";
import type { Amount, AreaDrawn, Position } from "../form";
import { amountOf } from "../fields/NumberField";
import { idOf, useScope } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { putCorners } from "./editing";
import { middleOf, placed } from "./shapes";

const STEP = 0.0005;
const SIDE = 0.02;

/** The corners of an area as numbers, for whoever draws without the map. */
export function Corners({ area, path }: { area: AreaDrawn; path: string }) {
  const f = fieldText().area;
  const scope = useScope();
  const corners = area.polygon[0] ?? [];
  const put = (next: Position[]) => putCorners(scope, area.id, next);
  const set = (place: number, side: 0 | 1, value: Amount | undefined) =>
    put(corners.map((corner, at) => (at === place ? (corner.with(side, value as number) as Position) : corner)));

  function add(): void {
    const [west, south, east, north] = town.data.peek()!.bounds;
    const [first, last] = [corners[0] ?? placed(middleOf([west, south], [east, north])), corners.at(-1)];
    // The first three make a triangle in the middle of the town; others begin on the last edge.
    const [right, up] = [[0, 0], [SIDE, 0], [SIDE / 2, SIDE]][corners.length] ?? [];
    const at = right === undefined ? middleOf(last!, first) : { lon: first[0] + right, lat: first[1] + up! };
    put([...corners, placed(at)]);
  }

  return (
    <details class="more corners">
      <summary>{f.keyboard} ({f.count(corners.length)})</summary>
      <p class="soft">{f.step}</p>
      <ol>
        {corners.map((corner, place) => (
          <li key={place} class="slot-row" role="group" aria-label={f.corner(place + 1)} data-scope={scope} data-field={`${path}.polygon[0][${place}]`}>
            <span class="corner-number">{place + 1}</span>
            {([0, 1] as const).map((side) => (
              <Degree key={side} id={idOf(scope, `${path}-${place}-${side}`)} label={side ? f.lat : f.lon} value={corner[side]} onChange={(value) => set(place, side, value)} />
            ))}
            <button
              type="button" class="button button-small" aria-label={f.dropCorner(place + 1)} title={f.dropCorner(place + 1)}
              onClick={() => put(corners.toSpliced(place, 1))}
            >
              <Icon icon={X} size={16} />
            </button>
          </li>
        ))}
      </ol>
      <button type="button" class="button button-small" onClick={add}><Icon icon={Plus} size={16} /> {f.addCorner}</button>
    </details>
  );
}

interface DegreeProps { id: string; label: string; value: Amount; onChange: (value: Amount | undefined) => void }

/** A longitude or latitude; the arrow keys move it some forty metres, with Shift ten times as far. */
function Degree({ id, label, value, onChange }: DegreeProps) {
  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (!by || typeof value !== "number") return;
    event.preventDefault();
    onChange(Number((value + by * (event.shiftKey ? 10 : 1)).toFixed(6)));
  }
  return (
    <label class="degree" for={id}>
      {label}
      <input id={id} class="input input-degree" type="text" inputMode="decimal" autocomplete="off" value={String(value)}
        onChange={(event) => onChange(amountOf(event.currentTarget.value) ?? 0)} onKeyDown={onKeyDown} />
    </label>
  );
}
