import type { Weekday } from "../form";
import { WEEKDAYS } from "../form";
import { base } from "../base";
import { formAt } from "../draft";
import { DateField } from "../fields/DateField";
import { DateList } from "../fields/DateList";
import { NumberField } from "../fields/NumberField";
import { useScope, useSlot } from "../fields/slot";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";

const DAYS = 10;

/** Which days are compared: so many from one day on, or single ones. */
export function Days() {
  const f = fieldText();
  const chosen = formAt(useScope()).days;
  const days = useSlot("days", undefined);
  const isSingle = !!chosen?.dates;
  const today = base.data.value!.today;
  return (
    <>
      <fieldset class="ways">
        <legend class="slot-label">{f.days.way}</legend>
        <label class="tick">
          <input type="radio" name={`${days.id}-way`} checked={!isSingle} onChange={() => days.set(undefined)} /> {f.days.ways.span}
        </label>
        <label class="tick">
          <input type="radio" name={`${days.id}-way`} checked={isSingle} onChange={() => days.set({ dates: [chosen?.from ?? today] } as never)} /> {f.days.ways.dates}
        </label>
      </fieldset>
      <div class="fields">
        {isSingle ? <Dates /> : (
          <>
            <DateField path="days.from" now={today} label={f.days.from} />
            <NumberField path="days.service_days" now={DAYS} label={f.days.service_days} unit={f.units.days} />
          </>
        )}
        <WeekdaysOnly />
      </div>
    </>
  );
}

function Dates() {
  const slot = useSlot<string[]>("days.dates", undefined);
  return <DateList slot={{ ...slot, set: (dates) => slot.set(dates?.length ? dates : [])}} label={fieldText().days.dates} />;
}

function WeekdaysOnly() {
  const f = fieldText();
  const slot = useSlot<Weekday[]>("days.weekdays", undefined);
  return (
    <Ticks
      slot={{ ...slot, set: (chosen) => slot.set(chosen?.length ? chosen : undefined) }} label={f.days.weekdays} hint={f.days.weekdaysHow}
      options={weekdayOptions()}
    />
  );
}

export const weekdayOptions = () => WEEKDAYS.map((id) => ({ id, name: fieldText().weekdays[id] }));
