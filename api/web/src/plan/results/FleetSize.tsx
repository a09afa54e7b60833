import { language } from "../../common/language";
import { labelOf, type MeasureName, scaleOf } from "../measures";
import { scale } from "../scale";
import { Drawing } from "./Drawing";
import { fleetChart, type FleetPoint } from "./fleetChart";
import type { Comparison, Outcome } from "./found";
import { pictureText } from "./pictureWords";
import { currencyOf, figureOf, listed, spreadOf, toldOf, valuesOf } from "./reading";

const DRAWN: MeasureName[] = ["acceptance", "wait_mean", "cost"];

/** Whether scenarios differ in how many vehicles work. */
export const isOfFleets = ({ base, others }: Comparison) => others.some(({ fleet }) => fleet.per_day !== base.fleet.per_day);

/** The figures that fleets are weighed by against the number of vehicles. */
export function FleetSize({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const told = toldOf(comparison);
  const counts = told.map(({ outcome }) => outcome.fleet.per_day);
  const vehicles = scale("vehicles", language.value, counts, { long: true });
  return (
    <section class="card" aria-labelledby="fleet" data-testid="fleet-size">
      <h2 id="fleet">{m.fleet}</h2>
      <p class="soft">{m.fleetNote}</p>
      <div class="chart-grid">
        {DRAWN.map((name) => {
          const points: FleetPoint[] = told.map(({ number, outcome }) => ({
            number, figure: figureOf(outcome, name, spreadOf(comparison)), vehicles: outcome.fleet.per_day, joined: isOfTheFleetAlone(outcome),
          }));
          const size = scaleOf(name, points.flatMap(({ figure }) => valuesOf(figure)), currencyOf(comparison));
          const said = told.map(({ name: called, number }) => `${called} ${vehicles.say(counts[number]!)} ${size.say(points[number]!.figure.mean)}`);
          return (
            <figure key={name}>
              <figcaption>{labelOf(name)}</figcaption>
              <Drawing label={m.told(m.against(labelOf(name)), listed(said))} draw={(width) => fleetChart(points, size, vehicles, m.vehicles, width)} of={[comparison]} />
            </figure>
          );
        })}
      </div>
    </section>
  );
}

/** Whether a scenario does nothing but add vehicles or take them away; so does one that changes nothing. */
function isOfTheFleetAlone({ scenario }: Outcome): boolean {
  return scenario.changes.every(({ field }) => /^fleet\.(add|remove)/.test(field));
}
