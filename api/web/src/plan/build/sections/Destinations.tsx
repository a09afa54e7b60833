import { say } from "../../../common/language";
import { base } from "../base";
import { formAt, setField } from "../draft";
import { findingsAt } from "../check";
import { Found } from "../fields/Found";
import { NumberField } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { idOf, useScope, useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { stopTitle } from "../places/areaTitle";

const SHARE = 0.1;

/** Places that draw a share of all outings to themselves: one of the town's, or a stop that is new. */
export function Destinations() {
  const f = fieldText().demand;
  const scope = useScope();
  const { demand = {}, stops = [] } = formAt(scope);
  const destinations = demand.destination ?? [];
  const options = [
    ...stops.map((stop, place) => ({ id: stop.id, name: `＋ ${stopTitle(stop, place)}` })),
    ...base.data.value!.destinations.map(({ id, name }) => ({ id, name: say(name) })),
  ];
  const free = options.find(({ id }) => !destinations.some((one) => one.id === id));
  const put = (next: typeof destinations) => setField(scope, "demand.destination", next.length ? next : undefined);
  return (
    <div class="destinations">
      <p class="slot-label">{f.destination}</p>
      <p class="soft">{f.destinationHow}</p>
      {destinations.map((_, place) => (
        <OneDestination key={place} place={place} options={options} onDrop={() => put(destinations.toSpliced(place, 1))} />
      ))}
      {free && <button type="button" class="button button-small" onClick={() => put([...destinations, { id: free.id, share: SHARE }])}>＋ {f.addDestination}</button>}
    </div>
  );
}

function OneDestination({ place, options, onDrop }: { place: number; options: { id: string; name: string }[]; onDrop: () => void }) {
  const f = fieldText();
  const scope = useScope();
  const path = `demand.destination[${place}]`;
  const slot = useSlot<string>(`${path}.id`, undefined);
  return (
    <div class="fields fields-tight" data-scope={scope} data-field={path}>
      <Select slot={{ ...slot, isChanged: false }} label={f.demand.place} options={options} />
      <NumberField path={`${path}.share`} now={undefined} label={f.demand.share} unit={f.units.percent} scale={100} step={5} />
      <button type="button" class="button button-small" onClick={onDrop}>{f.demand.dropDestination}</button>
      <Found found={findingsAt(scope, path, false)} id={idOf(scope, path)} />
    </div>
  );
}
