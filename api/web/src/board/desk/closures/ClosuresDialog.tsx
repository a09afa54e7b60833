import { useEffect } from "preact/hooks";
import { common } from "../../../common/messages";
import { dayName } from "../../../common/times";
import { Dialog } from "../../../ui/Dialog";
import { ProblemNote } from "../../../ui/ProblemNote";
import { canPlan, day } from "../../state";
import { ClosureForm } from "./ClosureForm";
import { ClosureList } from "./ClosureList";
import { closureText } from "./messages";
import { Result } from "./Result";
import { BLANK, closures, draft, result } from "./state";
import "../desk.css";
import "./closures.css";

/** What is closed on the day shown: the service for weather, a stop, a road; closing and lifting. */
export function ClosuresDialog({ onClose }: { onClose: () => void }) {
  closures.useIt();
  const m = closureText();
  useEffect(() => {
    [draft.value, result.value] = [BLANK, null];
  }, []);
  return (
    <Dialog title={`${m.title} — ${dayName(day.value)}`} onClose={onClose} isWide>
      <ProblemNote error={closures.error.value} />
      <Result />
      <ClosureList />
      {canPlan.value ? <ClosureForm /> : <p class="soft">{m.past}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>{common().close}</button>
      </div>
    </Dialog>
  );
}
