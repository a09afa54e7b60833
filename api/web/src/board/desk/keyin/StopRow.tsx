import type { Stop } from "../../../api/types";
import { say } from "../../../common/language";
import { clockOfMinutes, clockTime } from "../../../common/times";
import type { Visit } from "../calls";
import { ClockField } from "../ClockField";
import { keyInText } from "./messages";
import { changeLine, changeRow, isBreak, type Line, lineOf, openVisits, rowOf } from "./rows";

/** One stop as it is on paper: arrived, what became of everybody, left. */
export function StopRow({ stop, number, absent }: { stop: Stop; number: number; absent: ReadonlySet<string> }) {
  const m = keyInText();
  const row = rowOf(stop.stop_id);
  const planned = clockTime(stop.arrival);
  return (
    <fieldset class="key-in-stop" data-stop={stop.stop_id}>
      <legend>{isBreak(stop) ? m.break(planned) : m.stop(number, say(stop.place.name), planned)}</legend>
      {stop.actual_arrival ? <p class="key-in-known">{m.arrived} {clockTime(stop.actual_arrival)}</p> : (
        <ClockField label={m.arrived} minutes={row.arrived} onChange={(minutes) => changeRow(stop.stop_id, { arrived: minutes })} />
      )}
      <div class="key-in-visits">
        {openVisits(stop, absent).map((visit) => <VisitLine key={visit.visit_id} stop={stop} visit={visit} />)}
      </div>
      <ClockField label={m.departed} minutes={row.departed} onChange={(minutes) => changeRow(stop.stop_id, { departed: minutes })} />
    </fieldset>
  );
}

function VisitLine({ stop, visit }: { stop: Stop; visit: Visit }) {
  const m = keyInText();
  const row = rowOf(stop.stop_id);
  const line = lineOf(row, visit.visit_id);
  const name = visit.rider_name ?? "";
  const id = `key-in-${visit.visit_id}`;
  return (
    <div class="desk-row">
      <div class="field">
        <label for={id}>{m.whatOf(name)}</label>
        <select
          id={id} class="input" value={line.what}
          onChange={(event) => changeLine(stop.stop_id, visit.visit_id, { what: event.currentTarget.value as Line["what"] })}
        >
          <option value="done">{visit.kind === "pickup" ? m.boarded : m.alighted}</option>
          {visit.kind === "pickup" && <option value="no_show">{m.no_show}</option>}
          <option value="skip">{m.skip}</option>
        </select>
      </div>
      {line.what !== "skip" && (
        <ClockField label={m.atOf(name)} hidesLabel minutes={line.at} onChange={(minutes) => changeLine(stop.stop_id, visit.visit_id, { at: minutes })} />
      )}
      {line.what !== "skip" && line.at === null && row.arrived !== null && <span class="soft">{m.from(clockOfMinutes(row.arrived))}</span>}
    </div>
  );
}
