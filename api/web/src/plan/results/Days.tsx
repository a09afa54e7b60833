import { useId, useState } from "preact/hooks";
import { dayName } from "../../common/times";
import type { Comparison } from "./found";
import { resultsText } from "./messages";
import { toldOf } from "./reading";

/** A way to every simulated day, and to two scenarios of a day side by side. */
export function Days({ id, comparison, draws }: { id: string; comparison: Comparison; draws: number }) {
  const m = resultsText();
  const told = toldOf(comparison);
  const [chosen, choose] = useState({ date: "", draw: 0, a: 0, b: 1 });
  const first = told[chosen.a] ?? told[0]!;
  const second = told.length > 1 ? (told[chosen.b === first.number ? (first.number + 1) % told.length : chosen.b] ?? told[1]!) : null;
  const date = first.outcome.days.includes(chosen.date) ? chosen.date : first.outcome.days[0]!;
  const draw = Math.min(chosen.draw, draws - 1);
  const isOfBoth = second?.outcome.days.includes(date);
  const names = told.map(({ number, name }) => [number, name] as [number, string]);
  return (
    <section class="card no-print" aria-labelledby="look" data-testid="days">
      <h2 id="look">{m.look}</h2>
      <p>{m.lookNote}</p>
      <div class="day-choice">
        <Select label={m.day} value={date} onChange={(value) => choose({ ...chosen, date: value })} options={first.outcome.days.map((day) => [day, dayName(day)])} />
        <Select label={m.draw} value={draw} onChange={(value) => choose({ ...chosen, draw: Number(value) })} options={Array.from({ length: draws }, (_, number) => [number, m.drawNumber(number + 1)])} />
        <Select label={m.scenario} value={first.number} onChange={(value) => choose({ ...chosen, a: Number(value) })} options={names} />
        <a class="button" href={`#/study/${id}/day/${first.number}/${date}/${draw}`}>{m.openDay}</a>
        {second && (
          <>
            <Select label={m.beside} value={second.number} onChange={(value) => choose({ ...chosen, b: Number(value) })} options={names.filter(([number]) => number !== first.number)} />
            {isOfBoth && <a class="button" href={`#/study/${id}/replay/${date}/${draw}/${first.number}/${second.number}`}>{m.openReplay}</a>}
          </>
        )}
      </div>
    </section>
  );
}

interface SelectProps { label: string; value: string | number; options: [string | number, string][]; onChange: (value: string) => void }

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([key, name]) => <option key={key} value={key}>{name}</option>)}
      </select>
    </div>
  );
}
