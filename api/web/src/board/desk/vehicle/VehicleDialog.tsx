import { common } from "../../../common/messages";
import { Dialog } from "../../../ui/Dialog";
import { vehicleText } from "./messages";

export function VehicleDialog({ onClose }: { vehicleId: string; onClose: () => void }) {
  const m = vehicleText();
  return (
    <Dialog title={m.title} onClose={onClose}>
      <p>{m.none}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>{common().close}</button>
      </div>
    </Dialog>
  );
}
