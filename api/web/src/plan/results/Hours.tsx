import { language } from "../../common/language";
import { scale } from "../scale";
import { Drawing } from "./Drawing";
import type { Comparison, Hour } from "./found";
import { hourChart, type HourLine } from "./hourChart";
import { Legend } from "./Legend";
import { pictureText } from "./pictureWords";
import { listed, quoted, toldOf } from "./reading";

type Kind = "boardings" | "load";

/** The day hour by hour: when people board, and how full the vehicles are. */
export function Hours({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const told = toldOf(comparison);
  const hours = busyHours(told.flatMap(({ outcome }) => outcome.hourly));
  if (!hours.length) return null;
  const linesOf = (kind: Kind): HourLine[] =>
    told.map(({ number, outcome }) => ({ number, values: hours.map((hour) => ({ hour, value: outcome.hourly.find((one) => one.hour === hour)?.[kind] ?? 0 })) }));
  const peaks = (kind: Kind, say: typeof m.busiest) =>
    linesOf(kind).map(({ number, values }) => {
      const most = values.reduce((best, one) => (one.value > best.value ? one : best));
      return say(told[number]!.name, most.hour, scale("riders", language.value, [most.value], { long: true }).say(most.value));
    });
  return (
    <section class="card" aria-labelledby="hours" data-testid="hours">
      <h2 id="hours">{m.hours}</h2>
      <ul class="sentences">{peaks("boardings", (name, hour, count) => m.busiest(quoted(name), hour, count)).map((said) => <li key={said}>{said}</li>)}</ul>
      <Legend told={told} />
      <div class="chart-grid chart-grid-wide">
        {(["boardings", "load"] as const).map((kind) => (
          <figure key={kind}>
            <figcaption>{m[kind]}</figcaption>
            <Drawing label={m.told(m[kind], listed(peaks(kind, m.peak)))} draw={(width) => hourChart(linesOf(kind), m.people, width)} of={[comparison]} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** From the first to the last hour in which somebody boards or rides. */
function busyHours(all: Hour[]): number[] {
  const busy = all.filter(({ boardings, load }) => (boardings ?? 0) > 0 || (load ?? 0) > 0).map(({ hour }) => hour);
  const first = Math.min(...busy);
  return busy.length ? Array.from({ length: Math.max(...busy) - first + 1 }, (_, place) => first + place) : [];
}
