import { isChanged } from "./history";
import { back, forth, save } from "./state";

/** Undo, redo and save by the keys everybody knows; while a name is typed, undoing is the field's own. */
export function onKeys(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const types = event.target instanceof HTMLInputElement;
  if (key === "s") {
    if (isChanged.value) void save();
  } else if (types) return;
  else if (key === "z" && !event.shiftKey) back();
  else if (key === "y" || key === "z") forth();
  else return;
  event.preventDefault();
}
