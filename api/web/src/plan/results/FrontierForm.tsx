import { useId, useState } from "preact/hooks";
import { Plus, Search, X } from "lucide";
import { Icon } from "../../ui/Icon";
import type { StudyAsked } from "../calls";
import { labelOf, type MeasureName } from "../measures";
import { asking, askStudy } from "./ask";
import { AskProblem } from "./AskProblem";
import { frontierText } from "./frontierWords";
import { resultsText } from "./messages";
import { type Bound, BOUNDED, boundsOf, isLeast, standardOf, unitOfBound, USUAL } from "./standard";

const TRIMS = [0, 30, 60, 90, 120];
const MORE = [0, 1, 2, 3];

/** The standard, how many vehicles may be added and how far shifts may be shortened: a new study with a search. */
export function FrontierForm({ asked, hasFrontier }: { asked: StudyAsked; hasFrontier: boolean }) {
  const m = frontierText();
  const [bounds, setBounds] = useState(boundsOf(asked.frontier?.standard ?? USUAL));
  const [more, setMore] = useState(Number(asked.frontier?.more ?? 1));
  const [trims, setTrims] = useState((asked.frontier?.trims ?? [0, 60, 120]).map(Number));
  const moreId = useId();
  const standard = standardOf(bounds);
  const isWhole = standard !== null && trims.length > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isWhole) void askStudy({ ...asked, frontier: { more, trims, standard } }, "frontier");
  };
  return (
    <details class="frontier-ask no-print" open={!hasFrontier}>
      <summary>{hasFrontier ? m.askAgain : m.ask}</summary>
      <form onSubmit={submit}>
        <Bounds bounds={bounds} onChange={setBounds} />
        <div class="field field-short">
          <label for={moreId}>{m.more}</label>
          <select id={moreId} class="input" value={more} onChange={(event) => setMore(Number(event.currentTarget.value))}>
            {MORE.map((count) => <option key={count} value={count}>{count}</option>)}
          </select>
        </div>
        <fieldset class="field">
          <legend>{m.trims}</legend>
          <div class="ticks">
            {[...new Set([...TRIMS, ...trims])].sort((a, b) => a - b).map((minutes) => (
              <label key={minutes} class="tick-small">
                <input
                  type="checkbox" checked={trims.includes(minutes)}
                  onChange={(event) => setTrims(event.currentTarget.checked ? [...trims, minutes].sort((a, b) => a - b) : trims.filter((one) => one !== minutes))}
                />
                {minutes ? m.minutes(minutes) : m.noTrim}
              </label>
            ))}
          </div>
        </fieldset>
        <p class="soft">{m.around}</p>
        {!isWhole && <p class="note note-warn" role="status">{m.needs}</p>}
        <button type="submit" class="button button-main" disabled={asking.value || !isWhole} data-testid="search-frontier">
          <Icon icon={Search} /> {asking.value ? resultsText().starting : m.start}
        </button>
        <AskProblem where="frontier" />
      </form>
    </details>
  );
}

function Bounds({ bounds, onChange }: { bounds: Bound[]; onChange: (bounds: Bound[]) => void }) {
  const m = frontierText();
  const change = (place: number, part: Partial<Bound>) => onChange(bounds.map((one, index) => (index === place ? { ...one, ...part } : one)));
  const left = BOUNDED.filter((name) => bounds.every(({ measure }) => measure !== name));
  return (
    <fieldset class="field">
      <legend>{m.bounds}</legend>
      {bounds.map(({ measure, value }, place) => (
        <div key={place} class="bound">
          <select class="input" aria-label={m.bound(place + 1)} value={measure} onChange={(event) => change(place, { measure: event.currentTarget.value as MeasureName, value: "" })}>
            {[measure, ...left].map((name) => <option key={name} value={name}>{labelOf(name)}</option>)}
          </select>
          <input class="input input-number" inputMode="decimal" autocomplete="off" aria-label={m.limit(place + 1)} value={value} onInput={(event) => change(place, { value: event.currentTarget.value })} />
          <span>{unitOfBound(measure)} {isLeast(measure) ? m.atLeast : m.atMost}</span>
          {bounds.length > 1 && (
            <button type="button" class="button button-small" aria-label={m.removeBound(place + 1)} onClick={() => onChange(bounds.filter((_, index) => index !== place))}>
              <Icon icon={X} size={20} />
            </button>
          )}
        </div>
      ))}
      {left.length > 0 && (
        <button type="button" class="button button-small" onClick={() => onChange([...bounds, { measure: left[0]!, value: "" }])}>
          <Icon icon={Plus} size={20} /> {m.addBound}
        </button>
      )}
    </fieldset>
  );
}
