import { ArrowLeft } from "lucide";
import { common } from "../common/messages";
import { back } from "../common/route";
import { Icon } from "../ui/Icon";

/** The question of a step and the way back. The heading takes the focus, so that it is read aloud first. */
export function StepTitle({ title, first = false }: { title: string; first?: boolean }) {
  return (
    <div class="step-title">
      {!first && (
        <button type="button" class="button" onClick={back}>
          <Icon icon={ArrowLeft} /> {common().back}
        </button>
      )}
      <h2 tabIndex={-1}>{title}</h2>
    </div>
  );
}
