import { say } from "../../../common/language";
import { clockTime, dayName, dayOf } from "../../../common/times";
import { vehicleById } from "../../state";
import type { LogEntry } from "../calls";
import { logText } from "./messages";

/** Entries as rows; the same on the screen and on paper. */
export function LogTable({ entries }: { entries: readonly LogEntry[] }) {
  const m = logText();
  return (
    <table class="table log-table">
      <thead>
        <tr>{[m.time, m.who, m.what, m.rider, m.vehicle].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
      </thead>
      <tbody>{entries.map((entry) => <Row key={entry.seq} entry={entry} />)}</tbody>
    </table>
  );
}

function Row({ entry }: { entry: LogEntry }) {
  const m = logText();
  const vehicle = vehicleById.value.get(entry.vehicle_id ?? "");
  return (
    <tr data-kind={entry.kind}>
      <td class="number">
        {clockTime(entry.at)}
        {entry.received_at && <span class="soft log-late"> {m.received(late(entry.at, entry.received_at))}</span>}
      </td>
      <td>{say(entry.actor.name)}</td>
      <td>{say(entry.words)}</td>
      <td>{entry.rider_name}</td>
      <td>{vehicle ? say(vehicle.name) : entry.vehicle_id}</td>
    </tr>
  );
}

const late = (at: string, received: string) =>
  dayOf(at) === dayOf(received) ? clockTime(received) : `${dayName(dayOf(received))} ${clockTime(received)}`;
