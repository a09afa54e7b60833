import { say } from "../../../common/language";
import { clockTime, dayName, dayOf } from "../../../common/times";
import { bookingById, chooseBooking } from "../../state";
import type { LogEntry } from "../calls";
import { logText } from "./messages";

interface Props {
  entries: readonly LogEntry[];
  /** On paper nothing can be pressed. */
  isPaper?: boolean;
}

/** Entries as rows; the same on the screen and on paper. The words name rider and vehicle. */
export function LogTable({ entries, isPaper }: Props) {
  const m = logText();
  return (
    <table class="table log-table">
      <thead>
        <tr>{[m.time, m.who, m.what].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
      </thead>
      <tbody>{entries.map((entry) => <Row key={entry.seq} entry={entry} isPaper={isPaper} />)}</tbody>
    </table>
  );
}

function Row({ entry, isPaper }: { entry: LogEntry; isPaper: boolean | undefined }) {
  const m = logText();
  const bookingId = isPaper ? null : entry.booking_id;
  return (
    <tr data-kind={entry.kind}>
      <td class="number">
        {clockTime(entry.at)}
        {entry.received_at && <span class="soft log-late"> {m.received(late(entry.at, entry.received_at))}</span>}
      </td>
      <td class="log-who">{say(entry.actor.name)}</td>
      <td>
        {say(entry.words)}
        {bookingId && bookingById.value.has(bookingId) && (
          <> <button type="button" class="link" aria-label={m.showFor(entry.rider_name ?? "")} onClick={() => chooseBooking(bookingId)}>{m.show}</button></>
        )}
      </td>
    </tr>
  );
}

const late = (at: string, received: string) =>
  dayOf(at) === dayOf(received) ? clockTime(received) : `${dayName(dayOf(received))} ${clockTime(received)}`;
