import { type MeasureName, perDay } from "../measures";
import type { PeriodFigures } from "./calls";
import { said, saidInFull, trips, valueOf } from "./figures";
import { recordText } from "./messages";

/** What one wants to know first, in large numbers. */
export function MainFigures({ whole, currency }: { whole: PeriodFigures; currency: string }) {
  const m = recordText();
  const of = (name: MeasureName) => said(name, valueOf(whole, name), currency);
  const aDay = perDay("completed", valueOf(whole, "completed"), whole.days.length);
  return (
    <dl class="figures" aria-label={m.main}>
      <Figure name="completed" label={m.carried} value={trips(valueOf(whole, "completed"))} more={m.perDay(said("completed", aDay))} />
      <Figure name="acceptance" label={m.labels.acceptance} value={of("acceptance")} more={m.of100(trips(valueOf(whole, "asked")))} />
      <Figure name="wait_mean" label={m.labels.wait} value={of("wait_mean")} more={m.nineOfTen(of("wait_p90"))} />
      <Figure name="detour_mean" label={m.labels.detour} value={of("detour_mean")} more={m.longest(of("detour_worst"))} />
      <Figure name="promises_kept" label={m.labels.kept} value={of("promises_kept")} more={m.absent(trips(valueOf(whole, "no_shows")))} />
      <Figure name="pooled_share" label={m.labels.pooled} value={of("pooled_share")} more={m.perVehicle(saidInFull("riders_per_vehicle_hour", valueOf(whole, "riders_per_vehicle_hour")))} />
      <Figure name="cost_per_trip" label={m.labels.cost} value={of("cost_per_trip")} more={m.inAll(of("cost"))} />
    </dl>
  );
}

function Figure({ name, label, value, more }: { name: MeasureName; label: string; value: string; more: string }) {
  return (
    <div class="figure" data-figure={name}>
      <dt>{label}</dt>
      <dd>{value} <small class="figure-more">{more}</small></dd>
    </div>
  );
}
