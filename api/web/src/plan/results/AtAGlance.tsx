import { labelOf, type MeasureName, scaleOf } from "../measures";
import { Drawing } from "./Drawing";
import type { Comparison } from "./found";
import { intervalChart } from "./intervalChart";
import { Legend } from "./Legend";
import { pictureText } from "./pictureWords";
import { currencyOf, figureOf, listed, spreadOf, toldOf, valuesOf } from "./reading";

const LEADING: MeasureName[] = ["acceptance", "wait_mean", "cost"];

/** The three figures that lead, as marks with their intervals. */
export function AtAGlance({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const told = toldOf(comparison);
  return (
    <section class="card" aria-labelledby="glance">
      <h2 id="glance">{m.atAGlance}</h2>
      <Legend told={told} />
      <p class="soft">{m.atAGlanceNote}</p>
      <div class="chart-grid">
        {LEADING.map((name) => {
          const rows = told.map(({ number, outcome }) => ({ number, figure: figureOf(outcome, name, spreadOf(comparison)) }));
          if (rows.every(({ figure }) => figure.mean === null)) return null;
          const size = scaleOf(name, rows.flatMap(({ figure }) => valuesOf(figure)), currencyOf(comparison));
          const said = told.map(({ name: called, number }) => `${called} ${size.say(rows[number]!.figure.mean)}`);
          return (
            <figure key={name}>
              <figcaption>{labelOf(name)}</figcaption>
              <Drawing label={m.told(labelOf(name), listed(said))} draw={(width) => intervalChart(rows, size, width)} of={[comparison]} />
            </figure>
          );
        })}
      </div>
    </section>
  );
}
