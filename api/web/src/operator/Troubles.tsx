import { clockTime } from "../common/times";
import { operatorText } from "./messages";
import type { Operator } from "./state";

/** What went wrong in the last hour. The words are the program's own, as they stand in the log. */
export function Troubles({ troubles }: { troubles: Operator["troubles"] }) {
  const m = operatorText();
  return (
    <section class="card" aria-labelledby="troubles">
      <h2 id="troubles">{m.troubles}</h2>
      {troubles.length === 0 ? <p data-testid="no-troubles">{m.noTroubles}</p> : <p class="soft">{m.troublesHow}</p>}
      {troubles.length > 0 && (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={m.troublesTable}>
          <table class="troubles">
            <thead>
              <tr><th scope="col">{m.lastAt}</th><th scope="col" class="number">{m.number}</th><th scope="col">{m.level}</th><th scope="col">{m.what}</th><th scope="col">{m.incident}</th></tr>
            </thead>
            <tbody>
              {troubles.map((one) => (
                <tr key={one.words + one.error}>
                  <td>{clockTime(one.last_at)}</td>
                  <td class="number">{one.number}</td>
                  <td>{one.level === "WARNING" ? m.warning : m.error}</td>
                  <td lang="en"><code>{one.words}{one.error && ` (${one.error})`}</code></td>
                  <td><code>{one.incident}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
