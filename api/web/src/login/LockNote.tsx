import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { loginText } from "./messages";
import { lockedUntil } from "./state";

/** How long nothing is taken after too many wrong tries, counted down; then that one may try again. */
export function LockNote() {
  const m = loginText();
  const [left, isOver] = [useSignal(0), useSignal(false)];
  useEffect(() => {
    if (!lockedUntil.value) return;
    isOver.value = false;
    const count = () => {
      left.value = Math.ceil((lockedUntil.value - performance.now()) / 1000);
      if (left.value <= 0) [lockedUntil.value, isOver.value] = [0, true];
    };
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [lockedUntil.value]);
  if (lockedUntil.value) {
    return (
      <div class="note note-bad" role="alert" data-testid="locked">
        <p><strong>{m.locked}</strong></p>
        <p aria-live="off">{m.lockedFor(`${Math.floor(left.value / 60)}:${String(left.value % 60).padStart(2, "0")}`)}</p>
      </div>
    );
  }
  return isOver.value ? <p class="note note-good" role="status">{m.unlocked}</p> : null;
}
