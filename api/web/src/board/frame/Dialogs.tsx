import { ClosuresDialog, KeyInDialog, VehicleDialog } from "../desk";
import { closeDialog, dialog } from "./dialogs";
import { KeysHelp } from "./KeysHelp";

/** The dialog that is open, if one is. */
export function Dialogs() {
  const open = dialog.value;
  if (!open) return null;
  if (open.kind === "keys") return <KeysHelp />;
  if (open.vehicleId === undefined) return <ClosuresDialog onClose={closeDialog} />;
  if (open.kind === "key-in") return <KeyInDialog vehicleId={open.vehicleId} onClose={closeDialog} />;
  return <VehicleDialog vehicleId={open.vehicleId} onClose={closeDialog} />;
}
