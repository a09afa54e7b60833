import { useSignal } from "@preact/signals";
import { FileDown, FileText } from "lucide";
import { saveFile } from "../../common/save";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { getReportPage, getReportPaper } from "./calls";
import { recordText } from "./messages";

const KEEP_MS = 60_000;

/** The report of the period, on the screen and as a file. */
export function ReportButtons({ period }: { period: string }) {
  const m = recordText();
  const busy = useSignal<"html" | "pdf" | null>(null);
  const error = useSignal<unknown>(null);
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
        <button type="button" class="button" disabled={busy.value !== null} onClick={() => void make("html", () => open(period))}>
          <Icon icon={FileText} /> {busy.value === "html" ? m.preparing : m.html}
        </button>
        <button type="button" class="button button-main" disabled={busy.value !== null} onClick={() => void make("pdf", () => save(period))}>
          <Icon icon={FileDown} /> {busy.value === "pdf" ? m.preparing : m.pdf}
        </button>
      </div>
      <ProblemNote error={error.value} />
    </div>
  );
}

/** In a tab of its own, which is opened at once: a browser refuses one that comes later than the click. */
async function open(period: string): Promise<void> {
  const tab = window.open("", "_blank");
  try {
    const page = await getReportPage(period);
    if (!tab) return saveFile(page, `noriai-record-${period}.html`);
    const address = URL.createObjectURL(page);
    tab.location.href = address;
    setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

async function save(period: string): Promise<void> {
  saveFile(await getReportPaper(period), `noriai-record-${period}.pdf`);
}
