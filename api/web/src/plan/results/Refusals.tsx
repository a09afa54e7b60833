import { language } from "../../common/language";
import { scale } from "../scale";
import { groupedBars } from "./barChart";
import { Drawing } from "./Drawing";
import type { Comparison } from "./found";
import { Legend } from "./Legend";
import { pictureText } from "./pictureWords";
import { listed, toldOf } from "./reading";
import { reasonName } from "./reasons";

/** Why wishes were refused, the most frequent reason first. */
export function Refusals({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const told = toldOf(comparison);
  const most = (reason: string) => Math.max(...told.map(({ outcome }) => outcome.refused[reason] ?? 0));
  const reasons = [...new Set(told.flatMap(({ outcome }) => Object.keys(outcome.refused)))].sort((a, b) => most(b) - most(a));
  const size = scale("trips", language.value, reasons.map(most));
  const groups = reasons.map((reason) => ({
    name: reasonName(reason),
    bars: told.map(({ number, outcome }) => ({ number, value: outcome.refused[reason] ?? 0, said: size.say(outcome.refused[reason] ?? 0) })),
  }));
  const said = groups.map(({ name, bars }) => `${name}: ${listed(bars.map((bar) => `${told[bar.number]!.name} ${bar.said}`))}`);
  return (
    <section class="card" aria-labelledby="refusals" data-testid="refusals">
      <h2 id="refusals">{m.refusals}</h2>
      {reasons.length ? (
        <>
          <p class="soft">{m.refusalsNote}</p>
          <Legend told={told} />
          <figure class="narrow">
            <figcaption>{m.refusedADay}</figcaption>
            <Drawing label={m.told(m.refusedADay, said.join("; "))} draw={(width) => groupedBars(groups, width)} of={[comparison]} />
          </figure>
        </>
      ) : <p>{m.noRefusals}</p>}
    </section>
  );
}
