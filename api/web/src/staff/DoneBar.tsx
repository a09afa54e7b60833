import { Undo2 } from "lucide";
import { useDeed } from "../common/deed";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { staffText } from "./messages";
import { done, staff } from "./state";

/** What was just done, with the way back. */
export function DoneBar() {
  const [m, deed, what] = [staffText(), useDeed(), done.value];
  async function undo(): Promise<void> {
    if (!(await deed.run(what!.undo!))) return;
    done.value = { said: () => staffText().undone };
    await staff.refresh();
  }
  return (
    <div class="done" role="status">
      {what && (
        <p class="note note-good done-bar">
          <span>{what.said()}</span>
          {what.undo && (
            <button type="button" class="button" disabled={deed.busy.value} onClick={() => void undo()}>
              <Icon icon={Undo2} size={20} /> {m.undo}
            </button>
          )}
        </p>
      )}
      <ProblemNote error={deed.failure.value} />
    </div>
  );
}
