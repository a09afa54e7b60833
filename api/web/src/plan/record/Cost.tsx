import { language } from "../../common/language";
import { type MeasureName } from "../measures";
import { scale } from "../scale";
import type { PeriodFigures, ServiceRecord } from "./calls";
import { said, saidInFull, valueOf } from "./figures";
import { recordText } from "./messages";

interface Props { whole: PeriodFigures; currency: string; rates: ServiceRecord["rates"] }

/** Money, kilometres and carbon over the whole period, and with what they were counted. */
export function Cost({ whole, currency, rates }: Props) {
  const m = recordText();
  const of = (name: MeasureName) => said(name, valueOf(whole, name), currency);
  const money = (amount: number) => scale("money", language.value, [amount], { currency }).say(amount);
  return (
    <section class="card" aria-labelledby="cost-title" data-testid="cost">
      <h3 id="cost-title">{m.cost}</h3>
      <dl class="figures figures-wide">
        {[
          { name: "cost", label: m.costAll, more: `${m.labels.cost} ${of("cost_per_trip")}` },
          { name: "vehicle_km", label: m.drove, more: m.empty(of("empty_share")) },
          { name: "vehicle_hours", label: m.duty, more: saidInFull("riders_per_vehicle_hour", valueOf(whole, "riders_per_vehicle_hour")) },
          { name: "co2_kg", label: m.co2, more: "" },
        ].map(({ name, label, more }) => (
          <div key={name} class="figure" data-figure={name}>
            <dt>{label}</dt>
            <dd>{of(name as MeasureName)} {more && <small class="figure-more">{more}</small>}</dd>
          </div>
        ))}
      </dl>
      <p class="note note-warn">
        <strong>{m.rates}</strong>
        {m.ratesSaid(money(rates.per_km), money(rates.per_hour), money(rates.per_day), `${rates.co2_per_km} kg`)}
      </p>
    </section>
  );
}
