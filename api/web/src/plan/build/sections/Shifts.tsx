import { say } from "../../../common/language";
import { placeById, places } from "../../../common/town";
import type { Weekday } from "../form";
import type { Amount, ShiftBreak, ShiftChange } from "../form";
import { isSame } from "../paths";
import { partOf } from "../fields/entry";
import { Found } from "../fields/Found";
import { SlotNumber } from "../fields/NumberField";
import { Select } from "../fields/Select";
import type { Slot } from "../fields/slot";
import { SlotTime } from "../fields/TimeField";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";
import { weekdayOptions } from "./Days";

/** When a vehicle works: its shifts, each with its breaks. */
export function Shifts({ slot }: { slot: Slot<ShiftChange[]> }) {
  const f = fieldText().shift;
  const shifts = slot.value ?? [];
  const add = () => slot.set([...shifts, { ...(shifts.at(-1) ?? {}), weekdays: [] }]);
  return (
    <div class="shifts" data-scope={slot.scope} data-field={slot.path}>
      {shifts.map((_, place) => (
        <fieldset key={place} class="shift">
          <legend class="slot-label">{f.title(place + 1)}</legend>
          <OneShift slot={slot} place={place} />
          {shifts.length > 1 && (
            <button type="button" class="button button-small" onClick={() => slot.set(shifts.filter((__, at) => at !== place))}>{f.drop}</button>
          )}
        </fieldset>
      ))}
      <Found found={slot.found.filter(({ field }) => field === slot.path)} id={slot.id} />
      <button type="button" class="button button-small" onClick={add}>{f.add}</button>
    </div>
  );
}

function OneShift({ slot, place }: { slot: Slot<ShiftChange[]>; place: number }) {
  const f = fieldText().shift;
  return (
    <>
      <div class="fields fields-tight">
        <Ticks slot={partOf(slot, place, "weekdays") as Slot<Weekday[]>} label={f.weekdays} options={weekdayOptions()} />
        <SlotTime slot={partOf(slot, place, "starts")} label={f.starts} />
        <SlotTime slot={partOf(slot, place, "ends")} label={f.ends} />
        <Select slot={partOf(slot, place, "base")} label={f.base} options={restOptions()} />
      </div>
      <Breaks slot={withToday(partOf(slot, place, "breaks"), slot.now?.[0]?.breaks)} />
    </>
  );
}

/** A shift that says nothing of its breaks has those of today. */
const withToday = (slot: Slot<ShiftBreak[]>, today: ShiftBreak[] | undefined): Slot<ShiftBreak[]> => ({ ...slot, value: slot.value ?? today });

function Breaks({ slot }: { slot: Slot<ShiftBreak[]> }) {
  const f = fieldText();
  const breaks = slot.value ?? [];
  const put = (place: number, change: Partial<ShiftBreak>) => slot.set(breaks.map((one, at) => (at === place ? { ...one, ...change } : one)));
  const add = () => slot.set([...breaks, { place: restOptions()[0]?.id ?? "", between: ["12:00", "13:00"], minutes: 45 }]);
  return (
    <div class="breaks" role="group" aria-label={f.shift.breaks} data-scope={slot.scope} data-field={slot.path}>
      <span class="slot-label">{f.shift.breaks}</span>
      {breaks.length > 0 && isSame(breaks, slot.now) && <span class="soft slot-hint">{f.shift.breaksAsToday}</span>}
      {breaks.map((one, place) => {
        const between = partOf(slot, place, "between");
        const end = (side: 0 | 1): Slot<string> => ({
          ...between, path: `${between.path}[${side}]`, id: `${slot.id}-${place}-${side}`, value: one.between[side], now: undefined, isChanged: false,
          set: (time: string | undefined) => put(place, { between: one.between.with(side, time ?? "") }),
        });
        return (
          <div key={place} class="fields fields-tight">
            <Select slot={partOf(slot, place, "place")} label={f.shift.place} options={restOptions()} />
            <SlotTime slot={end(0)} label={f.shift.between} />
            <SlotTime slot={end(1)} label={f.shift.until} />
            <SlotNumber slot={partOf(slot, place, "minutes") as Slot<Amount>} label={f.shift.minutes} unit={f.units.minutes} />
            <button type="button" class="button button-small" onClick={() => slot.set(breaks.filter((_, at) => at !== place))}>{f.shift.dropBreak}</button>
          </div>
        );
      })}
      <button type="button" class="button button-small" onClick={add}>{f.shift.addBreak}</button>
    </div>
  );
}

const RESTS = new Set(["depot", "post", "office", "terminal"]);

/** Where a vehicle may stand overnight or a driver rest: the town's depots and offices. */
function restOptions() {
  const known = (places.data.value ?? []).filter(({ kind }) => RESTS.has(kind));
  return (known.length ? known : [...placeById.value.values()]).map(({ id, name }) => ({ id, name: say(name) }));
}
