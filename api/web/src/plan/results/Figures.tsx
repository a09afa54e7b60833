import { apartOf, labelOf, MEASURE_NAMES, type MeasureName, scaleOf } from "../measures";
import type { Scale } from "../scale";
import { columnsOf, DataTable } from "./DataTable";
import type { Comparison, Interval } from "./found";
import { resultsText } from "./messages";
import { currencyOf, differenceOf, figureOf, spreadOf, type Told, toldOf, valuesOf } from "./reading";
import { VerdictTag } from "./Verdict";

/** The figures a council asks for first. */
const HEADLINES: MeasureName[] = [
  "acceptance", "wait_mean", "wait_p90", "detour_mean", "promises_kept", "riders_per_vehicle_hour", "vehicle_km", "cost", "cost_per_trip", "fairness_area",
];

/** The figures with their intervals and differences: the headlines, and all of them to unfold. */
export function Figures({ comparison }: { comparison: Comparison }) {
  const m = resultsText();
  return (
    <section class="card" aria-labelledby="figures" data-testid="figures">
      <h2 id="figures">{m.figures}</h2>
      <p class="soft">{m.figuresNote}</p>
      <div class="figures-headlines"><Table comparison={comparison} names={HEADLINES} caption={m.mainFigures} /></div>
      <details>
        <summary>{m.all(MEASURE_NAMES.length)}</summary>
        <Table comparison={comparison} names={MEASURE_NAMES} caption={m.allFigures} />
        <p class="soft">{m.fairnessNote}</p>
      </details>
    </section>
  );
}

function Table({ comparison, names, caption }: { comparison: Comparison; names: MeasureName[]; caption: string }) {
  const told = toldOf(comparison);
  return (
    <DataTable
      caption={caption} hasHiddenCaption columns={columnsOf(resultsText().figure, told)}
      rows={names.map((name) => ({ key: name, name: labelOf(name), cells: cellsOf(name, told, comparison) }))}
    />
  );
}

function cellsOf(name: MeasureName, told: Told[], comparison: Comparison) {
  const figures = told.map(({ outcome }) => figureOf(outcome, name, spreadOf(comparison)));
  const size = scaleOf(name, figures.flatMap(valuesOf), currencyOf(comparison));
  return told.map(({ number }) => (
    <>
      <WithInterval figure={figures[number]!} size={size} />
      {number > 0 && <Apart name={name} number={number} comparison={comparison} />}
    </>
  ));
}

/** A mean with where it may lie under it; the interval is left out where it says no more. */
export function WithInterval({ figure: { mean, low, high }, size }: { figure: Interval; size: Scale }) {
  const isKnown = mean !== null && low !== null && high !== null && size.size(low) !== size.size(high);
  return (
    <span class="mean-and-interval">
      <span class="mean">{size.say(mean)}</span> {isKnown && <span class="interval">{size.span(low, high)}</span>}
    </span>
  );
}

function Apart({ name, number, comparison }: { name: MeasureName; number: number; comparison: Comparison }) {
  const found = differenceOf(comparison, number, name);
  if (!found || found.mean === null) return null;
  const size = apartOf(name, valuesOf(found), currencyOf(comparison));
  const { low, high } = found;
  const span = low !== null && high !== null && size.signed(low) !== size.signed(high) ? size.span(low, high) : "";
  return (
    <span class="apart">
      <span class="apart-size">{resultsText().difference} {size.signed(found.mean)} {span && <span class="interval">{span}</span>}</span>
      <VerdictTag found={found} comparison={comparison} />
    </span>
  );
}
