import { language } from "../../common/language";
import { common } from "../../common/messages";
import { type MeasureName } from "../measures";
import { scale } from "../scale";
import type { PeriodFigures, ServiceRecord } from "./calls";
import { said, saidInFull, valueOf } from "./figures";
import { recordText } from "./messages";

interface Props { whole: PeriodFigures; currency: string; rates: ServiceRecord["rates"]; isStated: boolean }

/** One rate for all vehicles, or one for each kind. */
const carbonWords = (rate: ServiceRecord["rates"]["co2_per_km"]): string =>
  typeof rate === "number" ? `${rate} kg` : Object.entries(rate).map(([kind, each]) => `${kind} ${each} kg`).join(common().comma);

/** Money, kilometres and carbon over the whole period, and with what they were counted. */
export function Cost({ whole, currency, rates, isStated }: Props) {
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
      <div class={`note ${isStated ? "" : "note-warn"}`} data-testid="rates">
        <p><strong>{isStated ? m.rates.stated : m.rates.assumed}</strong></p>
        <p>{m.ratesSaid(money(rates.per_km), money(rates.per_hour), money(rates.per_day), carbonWords(rates.co2_per_km))}</p>
        {!isStated && <p class="no-print">{m.ratesHow}</p>}
      </div>
    </section>
  );
}
