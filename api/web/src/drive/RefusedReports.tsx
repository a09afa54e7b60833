import { sayProblem } from "../common/language";
import { clockTime } from "../common/times";
import { text } from "./messages";
import { type Refused, refused } from "./queue";
import { reportWords } from "./words";

/** The stop or the booking is no longer there. */
const GONE = new Set(["unknown-stop", "unknown-booking"]);

/** Reports that the service did not take, each with its reason, until the driver has read them. */
export function RefusedReports() {
  const m = text();
  if (!refused.value.length) return null;
  return (
    <div class="note note-bad refused" role="alert" data-testid="refused">
      <p><strong>{m.refused}</strong></p>
      <ul>
        {refused.value.map((one) => (
          <li key={one.report.event_id}>
            <strong>{clockTime(one.report.at)} {reportWords(one.report, one.about)}</strong>
            <p>{reasonOf(one)}</p>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => (refused.value = [])}>{m.understood}</button>
    </div>
  );
}

function reasonOf({ slug, title, said, late }: Refused): string {
  if (late && GONE.has(slug)) return text().meanwhile;
  return [title, sayProblem(slug, said)].filter(Boolean).join(" — ");
}
