import { useSignal } from "@preact/signals";
import { FileDown, FileText } from "lucide";
import { saveFile, showPage } from "../../common/save";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { getReportPage, getReportPaper } from "./calls";
import { recordText } from "./messages";

/** The report of the period, on the screen and as a file. */
export function ReportButtons({ period }: { period: string }) {
  const m = recordText();
  const busy = useSignal<"html" | "pdf" | null>(null);
  const error = useSignal<unknown>(null);
  const name = `noriai-record-${period}`;
  const make = async (kind: "html" | "pdf", deed: () => Promise<void>) => {
    [busy.value, error.value] = [kind, null];
    try {
      await deed();
    } catch (problem) {
      error.value = problem;
    } finally {
      busy.value = null;
    }
  };
  return (
    <div class="report-buttons no-print">
      <div class="row">
        <button type="button" class="button" disabled={busy.value !== null} onClick={() => void make("html", () => showPage(getReportPage(period), `${name}.html`))}>
          <Icon icon={FileText} /> {busy.value === "html" ? m.preparing : m.html}
        </button>
        <button type="button" class="button button-main" disabled={busy.value !== null} onClick={() => void make("pdf", async () => saveFile(await getReportPaper(period), `${name}.pdf`))}>
          <Icon icon={FileDown} /> {busy.value === "pdf" ? m.preparing : m.pdf}
        </button>
      </div>
      <ProblemNote error={error.value} />
    </div>
  );
}
