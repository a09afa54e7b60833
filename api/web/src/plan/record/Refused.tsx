import { reasonName } from "../results/reasons";
import type { PeriodFigures } from "./calls";
import { share, trips, valueOf } from "./figures";
import { recordText } from "./messages";

/** Why wishes were refused, the most frequent reason first. */
export function Refused({ whole }: { whole: PeriodFigures }) {
  const m = recordText();
  const days = whole.days.length;
  const reasons = Object.entries(whole.refused)
    .map(([reason, aDay]) => ({ reason, count: Math.round(aDay * days) }))
    .sort((a, b) => b.count - a.count);
  const all = reasons.reduce((sum, { count }) => sum + count, 0);
  const most = reasons[0]?.count ?? 1;
  return (
    <section class="card" aria-labelledby="refused-title" data-testid="refused">
      <h3 id="refused-title">{m.refused}</h3>
      <p>{all ? m.refusedLead(trips(all), share(all, valueOf(whole, "asked") ?? 0)) : m.refusedNone}</p>
      {all > 0 && (
        <table class="table">
          <thead>
            <tr>{[m.reason, m.count, m.share].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, count }) => (
              <tr key={reason} data-reason={reason}>
                <th scope="row">{reasonName(reason)}</th>
                <td>
                  <span class="share">
                    {trips(count)}
                    <span class="share-bar share-bar-refused" style={{ "--share": count / most }} aria-hidden="true" />
                  </span>
                </td>
                <td>{share(count, all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
