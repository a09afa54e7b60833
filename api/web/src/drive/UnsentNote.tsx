import { clockTime } from "../common/times";
import { text } from "./messages";
import { unsent } from "./state";
import { reportWords } from "./words";

/** What this phone holds until the line is back. */
export function UnsentNote() {
  const m = text();
  const waiting = unsent.value;
  if (!waiting.length) return null;
  return (
    <details class="note note-warn unsent" data-testid="unsent" data-count={waiting.length}>
      <summary><strong role="status">{m.unsent(waiting.length)}</strong></summary>
      <p>{m.unsentMore}</p>
      <ol>{waiting.map(({ report, about }) => <li key={report.event_id}>{clockTime(report.at)} {reportWords(report, about)}</li>)}</ol>
    </details>
  );
}
