import { CircleX } from "lucide";
import { useDeed } from "../../common/deed";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { cancelStudy, type StudySummary } from "../calls";
import { listText } from "./messages";
import { namesOf } from "./names";
import { secondsLeft } from "./remaining";

/** How far a study is and how long it still takes; the way to end it. */
export function ProgressBar({ one, onCancelled }: { one: StudySummary; onCancelled: () => Promise<unknown> }) {
  const m = listText();
  const deed = useDeed();
  const share = one.total ? one.done / one.total : 0;
  const label = one.status === "queued" || !one.phase ? m.statuses[one.status] : m.phases[one.phase];
  return (
    <div class="study-progress" data-testid="study-progress">
      <div class="slot-row">
        <progress value={share} max={1} aria-label={label} />
        <span class="study-pace">
          <strong>{label}</strong> {one.total > 0 && m.progress(one.done, one.total)} <span class="soft">{leftWords(one)}</span>
        </span>
        <button
          type="button" class="button button-small" aria-label={m.ofThis(m.cancel, namesOf(one).title)} title={m.cancelHow} disabled={deed.busy.value}
          onClick={() => void deed.run(async () => {
            await cancelStudy(one.study_id);
            await onCancelled();
          })}
        >
          <Icon icon={CircleX} size={18} /> {m.cancel}
        </button>
      </div>
      <ProblemNote error={deed.failure.value} />
    </div>
  );
}

function leftWords(one: StudySummary): string {
  const m = listText();
  const seconds = secondsLeft(one);
  if (seconds === null) return "";
  if (seconds < 5) return m.soon;
  return seconds < 90 ? m.leftSeconds(Math.ceil(seconds / 5) * 5) : m.left(Math.ceil(seconds / 60));
}
