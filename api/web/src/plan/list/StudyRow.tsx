import { Copy, Trash2 } from "lucide";
import { dayName, dayOf, clockTime } from "../../common/times";
import { Icon } from "../../ui/Icon";
import type { StudySummary } from "../calls";
import { copyAnew } from "../build/copy";
import { isUnderWay } from "../study";
import { listText } from "./messages";
import { namesOf } from "./names";
import { ProgressBar } from "./ProgressBar";
import { studies } from "./state";

const TAGS = { queued: "tag-confirmed", running: "tag-confirmed", done: "tag-aboard", failed: "tag-cancelled", cancelled: "tag-completed" };

/** One study: what it asks, how it stands, and what can be done with it. */
export function StudyRow({ one, onRemove }: { one: StudySummary; onRemove: () => void }) {
  const m = listText();
  const { title, base } = namesOf(one);
  return (
    <li class="card study" data-study={one.study_id} data-status={one.status}>
      <div class="study-main">
        <h3><a class="study-name" href={`#/study/${one.study_id}`}>{title}</a></h3>
        <p class="soft">
          {base && <>{m.against(base)}　</>}{dayName(dayOf(one.made_at))} {clockTime(one.made_at)}
        </p>
      </div>
      <span class={`tag ${TAGS[one.status]}`}>{m.statuses[one.status]}</span>
      <div class="slot-row study-deeds">
        <a class="button button-small" href={`#/new/${one.study_id}`} aria-label={m.ofThis(m.copy, title)} onClick={() => copyAnew(one.study_id)}>
          <Icon icon={Copy} size={18} /> {m.copy}
        </a>
        <button type="button" class="button button-small" aria-label={m.ofThis(m.remove, title)} onClick={onRemove}><Icon icon={Trash2} size={18} /> {m.remove}</button>
      </div>
      {isUnderWay(one) && <ProgressBar one={one} onCancelled={() => studies.refresh()} />}
    </li>
  );
}
