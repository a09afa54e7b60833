import { text } from "./messages";
import { isRunning, scenario } from "./state";

/** How far the what-if has come. */
export function Progress() {
  const m = text();
  const job = scenario.value;
  if (job?.status === "failed") return <p class="note note-bad" role="alert">{m.failed}</p>;
  if (!job || !isRunning.value) return null;
  const words = job.status === "queued" ? m.queued : m.isRunning;
  return (
    <div class="progress" role="status">
      <label>
        {words} <progress value={job.progress} max={1}>{Math.round(job.progress * 100)}%</progress>
      </label>
    </div>
  );
}
