import { say } from "../../../common/language";
import { type BaseLine, base } from "../base";
import { formAt } from "../draft";
import type { Weekday } from "../form";
import { useEntrySlot } from "../fields/entry";
import { useScope } from "../fields/slot";
import { SlotTime } from "../fields/TimeField";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";
import { areaTitle } from "../places/areaTitle";
import { weekdayOptions } from "./Days";

/** When and where each line runs. */
export function Lines() {
  return (
    <ul class="vehicles">
      {base.data.value!.lines.map((line) => <Line key={line.id} line={line} />)}
    </ul>
  );
}

function Line({ line }: { line: BaseLine }) {
  const f = fieldText();
  const scope = useScope();
  const weekdays = useEntrySlot<Weekday[]>("lines", line.id, "weekdays", line.weekdays);
  const opens = useEntrySlot<string>("lines", line.id, "opens", line.opens);
  const closes = useEntrySlot<string>("lines", line.id, "closes", line.closes);
  const areas = useEntrySlot<string[]>("lines", line.id, "areas", line.areas);
  const drawn = (formAt(scope).areas ?? []).filter(({ id }) => !base.data.value!.areas.some((one) => one.id === id));
  const options = [
    ...base.data.value!.areas.map(({ id, name }) => ({ id, name: say(name) })),
    ...drawn.map((area) => ({ id: area.id, name: areaTitle(area, scope) })),
  ];
  return (
    <li class="vehicle" data-line={line.id}>
      <strong>{say(line.name)}</strong>
      <div class="fields fields-tight">
        <Ticks slot={weekdays} label={f.line.weekdays} options={weekdayOptions()} />
        <SlotTime slot={opens} label={f.line.opens} />
        <SlotTime slot={closes} label={f.line.closes} />
        <Ticks slot={areas} label={f.line.areas} options={options} />
      </div>
    </li>
  );
}
