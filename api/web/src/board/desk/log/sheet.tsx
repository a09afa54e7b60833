import { render } from "preact";
import { say } from "../../../common/language";
import { now } from "../../../common/clock";
import { clockTime, dayName, dayOf } from "../../../common/times";
import { town } from "../../../common/town";
import type { LogEntry } from "../calls";
import { LogTable } from "./LogTable";
import { logText } from "./messages";
import { wholeLog } from "./state";

/**
 * Prints the day's log, oldest first. The sheet stands beside the page, which is not printed while it is there: the
 * board around it need not know.
 */
export async function printLog(day: string): Promise<void> {
  const entries = await wholeLog(day);
  const box = document.body.appendChild(document.createElement("div"));
  box.className = "print-sheet";
  render(<Sheet day={day} entries={entries} />, box);
  const remove = () => {
    render(null, box);
    box.remove();
  };
  addEventListener("afterprint", remove, { once: true });
  print();
}

function Sheet({ day, entries }: { day: string; entries: readonly LogEntry[] }) {
  const m = logText();
  const at = now.value;
  return (
    <>
      <h1>{m.sheetTitle(town.data.value ? say(town.data.value.name) : "", dayName(day))}</h1>
      <p>{m.count(entries.length)}　{at && m.printedAt(`${dayName(dayOf(at))} ${clockTime(at)}`)}</p>
      <LogTable entries={entries} isPaper />
    </>
  );
}
