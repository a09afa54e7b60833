import type { Text } from "../../common/language";
import { dayName } from "../../common/times";
import { changeInWords } from "./changes";
import type { Comparison, Outcome } from "./found";
import { Letter } from "./Letter";
import { resultsText } from "./messages";
import { listed, quoted, textOf, type Told, toldOf } from "./reading";

/** The question before there is anything to say of it. */
export function Asked({ names }: { names: Text[] }) {
  return (
    <section class="card" aria-labelledby="question" data-testid="question">
      <h2 id="question">{resultsText().question}</h2>
      <p class="lead">{questionOf(names.map(textOf))}</p>
    </section>
  );
}

function questionOf([base, ...others]: string[]): string {
  const m = resultsText();
  return others.length ? m.asks(listed(others.map(quoted)), quoted(base!)) : m.asksBase(quoted(base!));
}

/** What was asked: what each scenario changes, on which days, and how often chance was drawn anew. */
export function Question({ comparison, draws }: { comparison: Comparison; draws: number }) {
  const m = resultsText();
  const told = toldOf(comparison);
  const [base, ...others] = told;
  return (
    <section class="card" aria-labelledby="question" data-testid="question">
      <h2 id="question">{m.question}</h2>
      <p class="lead">{questionOf(told.map(({ name }) => name))}</p>
      <ul class="asked">
        {told.map((one) => <Changes key={one.number} told={one} isCompared={others.length > 0} />)}
      </ul>
      <p class="soft">
        {others.length > 0 && `${m.nothingElse(quoted(base!.name))} `}
        {daysOf(base!.outcome)}{listed(["", m.draws(draws)])}
      </p>
    </section>
  );
}

function Changes({ told: { number, name, outcome }, isCompared }: { told: Told; isCompared: boolean }) {
  const m = resultsText();
  const changes = outcome.scenario.changes.map(changeInWords);
  return (
    <li>
      <strong><Letter number={number} /> {name}</strong> {number === 0 && isCompared && <span class="tag">{m.baseTag}</span>}
      {changes.length ? <ul class="asked-changes">{changes.map((said) => <li key={said}>{said}</li>)}</ul> : <p class="soft">{m.changesNothing}</p>}
    </li>
  );
}

function daysOf({ days }: Outcome): string {
  const m = resultsText();
  const [first, last] = [days[0]!, days.at(-1)!];
  return days.length === 1 ? m.oneDay(dayName(first)) : m.days(days.length, dayName(first), dayName(last));
}
