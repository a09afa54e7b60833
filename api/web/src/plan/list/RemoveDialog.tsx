import { useDeed } from "../../common/deed";
import { Dialog } from "../../ui/Dialog";
import { ProblemNote } from "../../ui/ProblemNote";
import { deleteStudy, type StudySummary } from "../calls";
import { listText } from "./messages";
import { namesOf } from "./names";
import { removed, studies } from "./state";

/** Asks before a study goes: what was computed cannot be brought back. */
export function RemoveDialog({ one, onClose }: { one: StudySummary; onClose: () => void }) {
  const m = listText();
  const deed = useDeed();
  const { title } = namesOf(one);
  async function remove(): Promise<void> {
    const isGone = await deed.run(async () => {
      await deleteStudy(one.study_id);
      await studies.refresh();
    });
    if (!isGone) return;
    removed.value = listText().removed(title);
    onClose();
  }
  return (
    <Dialog title={m.sure} onClose={onClose}>
      <p>{m.sureHow(title)}</p>
      <ProblemNote error={deed.failure.value} />
      <div class="actions">
        <button type="button" class="button button-bad button-main" data-testid="remove" disabled={deed.busy.value} onClick={() => void remove()}>{m.remove}</button>
        <button type="button" class="button" onClick={onClose}>{m.keep}</button>
      </div>
    </Dialog>
  );
}
