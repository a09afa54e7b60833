import { useSignal } from "@preact/signals";
import type { FrontierAsked } from "../../calls";
import { labelOf, MEASURE_NAMES, type MeasureName, measureOf } from "../../measures";
import { SHORT } from "../../units";
import { language } from "../../../common/language";
import { findingsAt } from "../check";
import { draft, put } from "../draft";
import { Found } from "../fields/Found";
import { fieldText } from "../fieldWords";
import { type Bound, boundsOf, standardOf } from "./standard";

const DEFAULT = { more: 1, trims: [0, 60, 120], standard: "acceptance >= 0.95, wait_p90 <= 900" };
const TRIMS = [0, 30, 60, 90, 120, 180];

/** A search over fleets and hours around the base, for the study as a whole. */
export function Frontier() {
  const f = fieldText();
  const asked = draft.value.frontier;
  const change = (part: Partial<FrontierAsked>) => put({ ...draft.peek(), frontier: { ...draft.peek().frontier, ...part } }, "frontier");
  return (
    <div class="frontier" data-scope="study" data-field="frontier">
      <label class="tick">
        <input type="checkbox" checked={!!asked} onChange={() => put({ ...draft.peek(), frontier: asked ? null : DEFAULT })} /> {f.frontier.on}
      </label>
      <Found found={findingsAt("study", "frontier", false)} id="frontier" />
      {asked && (
        <div class="fields">
          <div class="slot">
            <label class="slot-label" for="frontier-more">{f.frontier.more}</label>
            <select id="frontier-more" class="input input-select" value={asked.more} onChange={(event) => change({ more: Number(event.currentTarget.value) })}>
              {[0, 1, 2, 3].map((more) => <option key={more} value={more}>{more}</option>)}
            </select>
          </div>
          <Trims chosen={(asked.trims ?? DEFAULT.trims).map(Number)} onChange={(trims) => change({ trims })} />
          <Standard standard={asked.standard ?? DEFAULT.standard} onChange={(standard) => change({ standard })} />
        </div>
      )}
    </div>
  );
}

function Trims({ chosen, onChange }: { chosen: number[]; onChange: (trims: number[]) => void }) {
  const f = fieldText();
  const all = [...new Set([...TRIMS, ...chosen])].sort((one, other) => one - other);
  return (
    <div class="slot" role="group" aria-labelledby="frontier-trims">
      <span id="frontier-trims" class="slot-label">{f.frontier.trims}</span>
      <span class="ticks">
        {all.map((trim) => (
          <label key={trim} class="tick">
            {/* Shifts as they are today are always among those that are looked at. */}
            <input
              type="checkbox" checked={trim === 0 || chosen.includes(trim)} disabled={trim === 0}
              onChange={() => onChange(all.filter((one) => one === 0 || chosen.includes(one) !== (one === trim)))}
            />
            {trim} {f.units.minutes}
          </label>
        ))}
      </span>
    </div>
  );
}

function Standard({ standard, onChange }: { standard: string; onChange: (standard: string) => void }) {
  const f = fieldText().frontier;
  const typed = useSignal<Bound[] | null>(null);
  const bounds = typed.value ?? boundsOf(standard);
  const set = (next: Bound[]) => {
    typed.value = next;
    onChange(standardOf(next));
  };
  const change = (place: number, part: Partial<Bound>) => set(bounds.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <div class="slot standard" role="group" aria-labelledby="frontier-standard" data-scope="study" data-field="frontier.standard" onFocusOut={() => (typed.value = null)}>
      <span id="frontier-standard" class="slot-label">{f.standard}</span>
      {bounds.map((bound, place) => (
        <div key={place} class="slot-row">
          <select
            class="input input-select" aria-label={f.measure} value={bound.measure}
            onChange={(event) => change(place, { measure: event.currentTarget.value as MeasureName })}
          >
            {MEASURE_NAMES.map((name) => <option key={name} value={name}>{labelOf(name)}</option>)}
          </select>
          <input
            class="input input-number" type="text" inputMode="decimal" aria-label={f.value} value={bound.value}
            onInput={(event) => change(place, { value: event.currentTarget.value })}
          />
          <span class="slot-unit">{unitOf(bound.measure)}</span>
          <select
            class="input input-select" aria-label={`${f.atLeast} / ${f.atMost}`} value={bound.isLeast ? "least" : "most"}
            onChange={(event) => change(place, { isLeast: event.currentTarget.value === "least" })}
          >
            <option value="least">{f.atLeast}</option>
            <option value="most">{f.atMost}</option>
          </select>
          <button type="button" class="button button-small" onClick={() => set(bounds.toSpliced(place, 1))}>{f.dropBound}</button>
        </div>
      ))}
      <Found found={findingsAt("study", "frontier.standard")} id="frontier-standard" />
      <button type="button" class="button button-small" onClick={() => set([...bounds, { measure: "wait_mean", isLeast: false, value: "10" }])}>{f.addBound}</button>
    </div>
  );
}

function unitOf(measure: MeasureName): string {
  const { unit } = measureOf(measure);
  return unit === "money" ? "" : SHORT[unit][language.value].replace("{}", "").trim();
}
