import { dayName } from "../../common/times";
import type { Comparison, Outcome } from "./found";
import { Letter } from "./Letter";
import { resultsText } from "./messages";
import { changeInWords } from "./changes";
import { listed, quoted, type Told, toldOf } from "./reading";

/** What was asked: what each scenario changes, on which days, and how often chance was drawn anew. */
export function Question({ comparison, draws }: { comparison: Comparison; draws: number }) {
  const m = resultsText();
  const told = toldOf(comparison);
  const [base, ...others] = told;
  const names = listed(others.map(({ name }) => quoted(name)));
  return (
    <section class="card" aria-labelledby="question" data-testid="question">
      <h2 id="question">{m.question}</h2>
      <p class="lead">{others.length ? m.asks(names, quoted(base!.name)) : m.asksBase(quoted(base!.name))}</p>
      <ul class="asked">
        {told.map((one) => <Asked key={one.number} told={one} />)}
      </ul>
      <p class="soft">
        {others.length > 0 && `${m.nothingElse(quoted(base!.name))} `}
        {daysOf(base!.outcome)}{listed(["", m.draws(draws)])}
      </p>
    </section>
  );
}

function Asked({ told: { number, name, outcome } }: { told: Told }) {
  const m = resultsText();
  const changes = outcome.scenario.changes.map(changeInWords);
  return (
    <li>
      <strong><Letter number={number} /> {name}</strong> {number === 0 && <span class="tag">{m.baseTag}</span>}
      {changes.length ? <ul class="asked-changes">{changes.map((said) => <li key={said}>{said}</li>)}</ul> : <p class="soft">{m.changesNothing}</p>}
    </li>
  );
}

function daysOf({ days }: Outcome): string {
  const m = resultsText();
  const [first, last] = [days[0]!, days.at(-1)!];
  return days.length === 1 ? m.oneDay(dayName(first)) : m.days(days.length, dayName(first), dayName(last));
}
