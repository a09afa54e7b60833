import { useEffect } from "preact/hooks";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { dayName } from "../../common/times";
import { ProblemNote } from "../../ui/ProblemNote";
import { figuresText } from "./messages";
import { FIGURES, numberOf, spell } from "./numbers";
import { day, figures, followFigures } from "./state";

/** What came of one day, as large numbers; the refused by reason below. */
export function DayFigures() {
  const m = figuresText();
  useEffect(() => followFigures(), []);
  const read = figures.data.value;
  const reasons = Object.entries(read?.refused ?? {}).filter(([, count]) => count > 0);
  return (
    <section class="card" aria-label={m.figuresTitle}>
      <div class="section-top">
        <h2>{m.figuresTitle} <span class="day-name">{day.value && dayName(day.value)}</span></h2>
        <label class="inline-field">
          {m.day}
          <input
            class="input" type="date" value={day.value}
            onChange={(event) => event.currentTarget.value && go(`day/${event.currentTarget.value}`)}
          />
        </label>
      </div>
      <ProblemNote error={figures.error.value} onRetry={() => void figures.refresh()} />
      {!read && figures.busy.value && <p class="loading" role="status">{common().loading}</p>}
      {read && read.bookings === 0 && <p class="soft">{m.noFigures}</p>}
      {read && (
        <dl class="figures" aria-live="polite">
          {FIGURES.map((name) => (
            <div key={name} class="figure" data-figure={name}>
              <dt>{m.figures[name]}</dt>
              <dd>{spell(name, numberOf(read, name))}</dd>
            </div>
          ))}
        </dl>
      )}
      {reasons.length > 0 && (
        <p>
          {m.figures.refused}: {reasons.map(([reason, count]) => `${m.reasons[reason] ?? reason} ${count}`).join(common().comma)}
        </p>
      )}
    </section>
  );
}
