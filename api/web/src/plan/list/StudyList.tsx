import { useSignal } from "@preact/signals";
import { Plus } from "lucide";
import { useEffect } from "preact/hooks";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { blankDraft, isBlank, put } from "../build/draft";
import type { StudySummary } from "../calls";
import { DraftCard } from "./DraftCard";
import { listText } from "./messages";
import { RemoveDialog } from "./RemoveDialog";
import { followStudies, removed, studies } from "./state";
import { StudyRow } from "./StudyRow";
import "./list.css";

/** The studies there are, the newest first, and a new one. */
export function StudyList() {
  const m = listText();
  useEffect(() => followStudies(), []);
  const going = useSignal<StudySummary | null>(null);
  const known = studies.data.value;
  return (
    <section class="studies" aria-label={m.title} data-testid="studies">
      <div class="section-top">
        <h2>{m.title}</h2>
        <button type="button" class="button button-main" data-testid="new-study" onClick={begin}><Icon icon={Plus} size={20} /> {m.make}</button>
      </div>
      <p>{m.how}</p>
      <DraftCard />
      <p class="studies-said" role="status">{removed.value}</p>
      <ProblemNote error={studies.error.value} onRetry={() => void studies.refresh()} />
      {!known && studies.busy.value && <p class="loading" role="status">{common().loading}</p>}
      {known?.length === 0 && (
        <div class="card" data-testid="no-studies">
          <p><strong>{m.none}</strong></p>
          <p>{m.noneHow}</p>
        </div>
      )}
      <ul class="studies-list">
        {known?.map((one) => <StudyRow key={one.study_id} one={one} onRemove={() => (going.value = one)} />)}
      </ul>
      {going.value && <RemoveDialog one={going.value} onClose={() => (going.value = null)} />}
    </section>
  );
}

/** A blank form; what was begun before is one undo away. */
function begin(): void {
  if (!isBlank.peek()) put(blankDraft());
  go("new");
}
