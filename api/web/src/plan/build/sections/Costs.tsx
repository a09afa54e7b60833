import { base } from "../base";
import type { Amount } from "../form";
import { NumberField, SlotNumber } from "../fields/NumberField";
import { describedBy, FieldFrame } from "../fields/FieldFrame";
import { type Slot, useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";

const RATES = { per_km: 5, per_hour: 100, per_day: 500 } as const;
type ByKind = Record<string, Amount>;

/** The town's own rates. */
export function Costs() {
  const f = fieldText();
  const now = base.data.value!.defaults.costs as Record<string, Amount | ByKind>;
  const currency = useSlot<string>("costs.currency", String(now.currency));
  return (
    <div class="fields">
      {(Object.keys(RATES) as (keyof typeof RATES)[]).map((name) => (
        <NumberField key={name} path={`costs.${name}`} now={now[name] as Amount} label={f.costs[name]} unit={currency.value} step={RATES[name]} />
      ))}
      <FieldFrame slot={currency as Slot<unknown>} label={f.costs.currency} now={currency.now}>
        <input
          id={currency.id} class="input input-number" type="text" maxLength={8} value={currency.value} aria-invalid={currency.found.length > 0}
          aria-describedby={describedBy(currency)} onInput={(event) => currency.set(event.currentTarget.value.trim() || undefined)}
        />
      </FieldFrame>
      <Emissions now={now.co2_per_km as Amount | ByKind} />
    </div>
  );
}

/** One rate of CO2 for all vehicles, or one for each kind. */
function Emissions({ now }: { now: Amount | ByKind | undefined }) {
  const f = fieldText();
  const slot = useSlot<Amount | ByKind>("costs.co2_per_km", now);
  const rates = typeof slot.value === "object" ? slot.value : null;
  const kinds = [...new Set(base.data.value!.vehicles.map(({ kind }) => kind))];
  const today = (kind: string): Amount => (typeof slot.now === "object" ? slot.now[kind] : slot.now) ?? 0;
  const all = today(kinds[0] ?? "");
  return (
    <>
      <fieldset class="ways">
        <legend class="slot-label">{f.costs.co2_per_km}</legend>
        <label class="tick"><input type="radio" name={slot.id} checked={!rates} onChange={() => slot.set(all)} /> {f.costs.co2All}</label>
        <label class="tick">
          <input type="radio" name={slot.id} checked={!!rates} onChange={() => slot.set(Object.fromEntries(kinds.map((kind) => [kind, today(kind)])))} /> {f.costs.co2Kind}
        </label>
      </fieldset>
      {!rates && <SlotNumber slot={{ ...(slot as Slot<Amount>), now: all }} label={f.costs.co2_per_km} unit={f.units.kg} step={0.05} />}
      {rates && kinds.map((kind) => (
        <SlotNumber key={kind} slot={ofKind(slot, rates, kind, today(kind))} label={`CO2 ${f.kinds[kind] ?? kind}`} unit={f.units.kg} step={0.05} />
      ))}
    </>
  );
}

/** Each kind keeps a rate of its own, also when it is that of today. */
function ofKind(whole: Slot<Amount | ByKind>, rates: ByKind, kind: string, now: Amount): Slot<Amount> {
  const set = (rate: Amount | undefined) => whole.set({ ...rates, [kind]: rate ?? now });
  const value = rates[kind] ?? now;
  return { ...whole, path: `${whole.path}.${kind}`, id: `${whole.id}-${kind}`, now, value, isChanged: value !== now, set, reset: () => set(now) };
}
