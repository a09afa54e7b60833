import { common } from "../../../common/messages";
import { Dialog } from "../../../ui/Dialog";
import { closureText } from "./messages";

export function ClosuresDialog({ onClose }: { onClose: () => void }) {
  const m = closureText();
  return (
    <Dialog title={m.title} onClose={onClose}>
      <p>{m.none}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>{common().close}</button>
      </div>
    </Dialog>
  );
}
