import { CirclePlus, Redo2, Save, Undo2 } from "lucide";
import { useId } from "preact/hooks";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { canRedo, canUndo, draft, isChanged } from "./history";
import { text } from "./messages";
import { addStop, back, forth, isSaving, middle, problem, save, setWalk, wasSaved } from "./state";

const [LEAST, MOST] = [10, 5000];

/** Adding, taking back, saving; and how far people are to walk. */
export function Tools() {
  const m = text();
  const hint = useId();
  return (
    <section class="setup-tools" aria-label={m.tools}>
      <div class="setup-buttons">
        <button type="button" class="button" title={m.addHow} onClick={() => middle.value && addStop(middle.value)}>
          <Icon icon={CirclePlus} /> {m.add}
        </button>
        <button type="button" class="button" disabled={!canUndo.value} aria-keyshortcuts="Control+Z" onClick={back}>
          <Icon icon={Undo2} /> {m.undo}
        </button>
        <button type="button" class="button" disabled={!canRedo.value} aria-keyshortcuts="Control+Shift+Z" onClick={forth}>
          <Icon icon={Redo2} /> {m.redo}
        </button>
        <button type="button" class="button button-main" disabled={!isChanged.value || isSaving.value} aria-keyshortcuts="Control+S" onClick={() => void save()}>
          <Icon icon={Save} /> {isSaving.value ? m.saving : m.save}
        </button>
      </div>
      <p role="status" class={`setup-status ${isChanged.value ? "is-changed" : ""}`}>
        {isChanged.value ? m.unsaved : wasSaved.value ? m.saved : ""}
      </p>
      <ProblemNote error={problem.value} />
      <label class="setup-walk">
        <span>{m.walk}</span>
        <input
          type="number" min={LEAST} max={MOST} step={10} value={draft.value.walk} aria-describedby={hint}
          onChange={({ currentTarget }) => changeWalk(currentTarget)}
        />
      </label>
      <p class="soft" id={hint}>{m.walkHow}</p>
    </section>
  );
}

/** A number that cannot be is not taken: the field shows again what holds. */
function changeWalk(field: HTMLInputElement): void {
  const walk = field.valueAsNumber;
  if (Number.isInteger(walk) && walk >= LEAST && walk <= MOST) setWalk(walk);
  else field.value = String(draft.value.walk);
}
