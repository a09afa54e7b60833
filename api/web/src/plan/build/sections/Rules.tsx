import { base } from "../base";
import type { Amount } from "../form";
import { DateList } from "../fields/DateList";
import { NumberField } from "../fields/NumberField";
import { useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";

type Unit = keyof ReturnType<typeof fieldText>["units"];

const AMOUNTS = {
  cutoff_minutes: ["before", 5], window_minutes: ["minutes", 5], longest_minutes: ["minutes", 5], factor: ["times", 0.1], extra_minutes: ["minutes", 5],
  search_minutes: ["minutes", 15], min_age: ["years", 1], horizon_days: ["daysAhead", 1],
} as const satisfies Record<string, readonly [Unit, number]>;

/** How early one must book, how long a ride may take, who may ride and when there is none. */
export function Rules() {
  const f = fieldText();
  const now = base.data.value!.rules as Record<string, Amount | string[]>;
  const closing = useSlot<string[]>("rules.closing_days", (now.closing_days as string[]) ?? []);
  return (
    <>
      <p class="soft">{f.rulesHow}</p>
      <div class="fields">
        {(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]).map((name) => (
          <NumberField key={name} path={`rules.${name}`} now={now[name] as Amount} label={f.rules[name]} unit={f.units[AMOUNTS[name][0]]} step={AMOUNTS[name][1]} />
        ))}
        <DateList slot={closing} label={f.rules.closing_days} />
      </div>
    </>
  );
}
