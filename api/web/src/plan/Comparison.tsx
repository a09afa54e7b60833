import { Printer } from "lucide";
import type { Figures } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { dayName } from "../common/times";
import { town } from "../common/town";
import { Icon } from "../ui/Icon";
import { Charts } from "./Charts";
import { text } from "./messages";
import { FIGURES, numberOf, spell } from "./numbers";
import { plainWords } from "./plainWords";
import { asked, scenario } from "./state";

/** Base and scenario side by side: in words, in a table, in charts. Made to be printed. */
export function Comparison() {
  const m = text();
  const job = scenario.value;
  if (!job?.results) return null;
  const { base, scenario: then } = job.results;
  const names = job.vehicles.map((id) => say(town.data.value?.vehicles.find((each) => each.id === id)?.name ?? { ja: id, en: id }));
  return (
    <section class="card comparison" aria-label={m.result} data-testid="comparison">
      <div class="section-top">
        <h2>{m.result}</h2>
        <button type="button" class="button no-print" onClick={() => print()}>
          <Icon icon={Printer} /> {m.print}
        </button>
      </div>
      <p>{m.conditions(dayName(job.date), names.join(common().comma), m[job.demand], asked.value?.seed ?? 0)}</p>
      <h3>{m.inWords}</h3>
      <ul class="plain-words">{plainWords(base, then).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <div class="comparison-views">
        <Table base={base} then={then} />
        <Charts base={base} scenario={then} />
      </div>
    </section>
  );
}

function Table({ base, then }: { base: Figures; then: Figures }) {
  const m = text();
  return (
    <table class="table">
      <thead>
        <tr>
          {[m.figure, m.base, m.scenario, m.difference].map((head) => <th key={head} scope="col">{head}</th>)}
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((name) => {
          const [before, after] = [numberOf(base, name), numberOf(then, name)];
          return (
            <tr key={name} data-figure={name}>
              <th scope="row">{m.figures[name]}</th>
              <td>{spell(name, before)}</td>
              <td>{spell(name, after)}</td>
              <td>{before === null || after === null ? "—" : spell(name, after - before, true)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
