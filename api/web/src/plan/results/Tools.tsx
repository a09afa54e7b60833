import { FileText, Printer, Sheet, SquarePen } from "lucide";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { download, fetchFailure, fetching, openReport, type ResultFile } from "./files";
import { resultsText } from "./messages";

/** What can be done with the results: the report, every trip as a table, paper, and the next question. */
export function Tools({ id, hasResults }: { id: string; hasResults: boolean }) {
  const m = resultsText();
  const files: [ResultFile, typeof FileText, string][] = [
    ["report.pdf", FileText, m.pdf], ["trips.csv", Sheet, m.csv], ["trips.parquet", Sheet, m.parquet],
  ];
  const busy = fetching.value !== null;
  return (
    <section class="card tools no-print" aria-label={m.tools}>
      {hasResults && (
        <>
          <button type="button" class="button button-main" disabled={busy} onClick={() => void openReport(id)} data-file="report.html">
            <Icon icon={FileText} /> {m.report}
          </button>
          {files.map(([file, icon, label]) => (
            <button key={file} type="button" class="button" disabled={busy} onClick={() => void download(id, file)} data-file={file}>
              <Icon icon={icon} /> {label}
            </button>
          ))}
          <button type="button" class="button" onClick={() => print()}><Icon icon={Printer} /> {m.print}</button>
        </>
      )}
      <a class="button" href={`#/new/${id}`}><Icon icon={SquarePen} /> {m.changeAndAsk}</a>
      <p class="tools-state" role="status">{busy ? m.fetching : ""}</p>
      <ProblemNote error={fetchFailure.value} />
    </section>
  );
}
