import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { today } from "../common/clock";
import { online } from "../common/online";
import { dayName, dayOf, spokenTime } from "../common/times";
import { anyStale, knownFrom } from "./kept";
import { lineWords } from "./messages";

const PATIENCE_MS = 2_000;

/** Says plainly that the line is down (or too slow to have answered yet), and from when what is shown dates. */
export function LineNote() {
  const m = lineWords();
  const waited = useSignal(false);
  const remembered = anyStale.value;
  useEffect(() => {
    waited.value = false;
    const timer = setTimeout(() => (waited.value = true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [remembered]);
  const down = !online.value;
  if (!down && !(remembered && waited.value)) return null;
  return (
    <p class="note note-warn offline" role="status" data-testid="line">
      <span>
        <strong>{down ? m.offline : m.slow}</strong> {knownFrom.value && m.asOf(timeWords(knownFrom.value))} {m.willUpdate}
      </span>
    </p>
  );
}

function timeWords(at: string): string {
  const day = dayOf(at);
  return day === today.value ? spokenTime(at) : `${dayName(day)} ${spokenTime(at)}`;
}
