/** What stands on the dispatcher's desk beside map and timeline. The board's frame mounts these. */
export { AlertsPanel } from "./alerts/AlertsPanel";
export { CallsPanel } from "./calls/CallsPanel";
export { ClosuresDialog } from "./closures/ClosuresDialog";
export { KeyInDialog } from "./keyin/KeyInDialog";
export { LogPanel } from "./log/LogPanel";
export { NotesPanel } from "./notes/NotesPanel";
export { PhoneBooking } from "./phone/PhoneBooking";
export { VehicleDialog } from "./vehicle/VehicleDialog";
