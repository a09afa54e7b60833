import { closeDialog } from "../frame/dialogs";
import { showTab } from "../frame/panels";
import { callCount, calls } from "./calls/state";
import { deskText } from "./messages";

/** From a dialog to the list to call, while somebody is on it. */
export function ToCalls() {
  calls.useIt();
  if (!callCount.value) return null;
  return <button type="button" class="button" onClick={open}>{deskText().toCalls(callCount.value)}</button>;
}

function open(): void {
  closeDialog();
  showTab("calls");
}
