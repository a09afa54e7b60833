import { sayProblem } from "../common/language";
import { clockTime } from "../common/times";
import { text } from "./messages";
import { refused } from "./queue";
import { reportWords } from "./words";

/** Reports that the service did not take, each with its reason, until the driver has read them. */
export function RefusedReports() {
  const m = text();
  return (
    <>
      {refused.value.map(({ report, about, slug, said }) => (
        <div key={report.event_id} class="note note-bad refused" role="alert" data-testid="refused">
          <p><strong>{m.refused}: {clockTime(report.at)} {reportWords(report, about)}</strong></p>
          <p>{sayProblem(slug, said)}</p>
          <button type="button" class="button" onClick={() => (refused.value = refused.value.filter((one) => one.report.event_id !== report.event_id))}>{m.understood}</button>
        </div>
      ))}
    </>
  );
}
