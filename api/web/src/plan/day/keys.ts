import { useEffect } from "preact/hooks";
import { MINUTE, type Player } from "./player";

/** The clock's keys work wherever the focus is, except where one types or where the key has a meaning of its own. */
export function useClockKeys(player: Player): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isFree(event)) return;
      const deed = deeds(player, event.shiftKey)[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [player]);
}

function deeds(player: Player, isShifted: boolean): Record<string, () => void> {
  const step = (isShifted ? 10 : 1) * MINUTE;
  return {
    " ": player.toggle,
    ArrowLeft: () => player.set(player.now.peek() - step),
    ArrowRight: () => player.set(player.now.peek() + step),
  };
}

const OWN = "input, select, textarea, .map-canvas *, .scrolls, .stop-box";

function isFree(event: KeyboardEvent): boolean {
  const at = event.target as Element;
  if (document.querySelector("dialog[open]") || at.closest?.(OWN)) return false;
  return event.key !== " " || !at.closest?.("button, a, summary");
}
