import { useEffect } from "preact/hooks";
import { redo, undo } from "./draft";

/** Ctrl+Z and Ctrl+Shift+Z, outside of fields, which have an undo of their own. */
export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && !!event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
      if (isTyping || event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
