import { useEffect, useRef } from "preact/hooks";
import { MapPin, Trash2 } from "lucide";
import { say } from "../common/language";
import { Icon } from "../ui/Icon";
import { draft } from "./history";
import { text } from "./messages";
import type { Stop } from "./model";
import { chosen, dropStop, lookAt, nameStop, served } from "./state";

/** Every stop with how many use it; the chosen one can be renamed and removed. */
export function StopList() {
  const m = text();
  const { stops } = draft.value;
  return (
    <section aria-labelledby="setup-stops">
      <h2 id="setup-stops">{m.stops(stops.length)}</h2>
      {stops.length === 0 && <p class="note">{m.none} {m.noneHow}</p>}
      {stops.length > 0 && <p class="soft">{m.keys}</p>}
      <ul class="setup-list">
        {stops.map((stop, index) => <StopRow key={stop.id} stop={stop} number={index + 1} />)}
      </ul>
    </section>
  );
}

function StopRow({ stop, number }: { stop: Stop; number: number }) {
  const m = text();
  const row = useRef<HTMLLIElement>(null);
  const isChosen = chosen.value === stop.id;
  const { count, longest } = served.value.get(stop.id) ?? { count: 0, longest: 0 };
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <li ref={row} class={isChosen ? "is-chosen" : ""} data-stop={stop.id}>
      <button type="button" class="setup-row" aria-expanded={isChosen} onClick={() => choose(stop)}>
        <span class="setup-mark" aria-hidden="true">{number}</span>
        <strong>{say(stop) || m.stopOf(number, "")}</strong>
        <span class={count ? "soft" : "setup-idle"}>{m.ofStop(count, Math.round(longest))}</span>
      </button>
      {isChosen && (
        <div class="setup-edit">
          <NameField label={m.nameJa} name={stop.ja} onName={(ja) => nameStop(stop.id, { ja })} />
          <NameField label={m.nameEn} name={stop.en} onName={(en) => nameStop(stop.id, { en })} />
          <div class="setup-buttons">
            <button type="button" class="button button-small" onClick={() => lookAt(stop)}><Icon icon={MapPin} size={18} /> {m.see}</button>
            <button type="button" class="button button-small button-bad" onClick={() => dropStop(stop.id)}><Icon icon={Trash2} size={18} /> {m.drop}</button>
          </div>
        </div>
      )}
    </li>
  );
}

function choose(stop: Stop): void {
  const opens = chosen.value !== stop.id;
  chosen.value = opens ? stop.id : null;
  if (opens) lookAt(stop);
}

/** An empty name becomes the road's again. What is being typed is not overwritten by a name that comes meanwhile. */
function NameField({ label, name, onName }: { label: string; name: string; onName: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = name;
  }, [name]);
  const take = (typed: string) => typed !== name && onName(typed);
  return (
    <label>
      {label} <input ref={field} type="text" maxLength={100} onChange={({ currentTarget }) => take(currentTarget.value.trim())} />
    </label>
  );
}
