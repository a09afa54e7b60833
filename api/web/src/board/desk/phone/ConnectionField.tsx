import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getDepartures } from "../../../api/resident";
import type { Connection, Departure } from "../../../api/types";
import { connectionWords } from "../../../common/connection";
import { loaded } from "../../../common/load";
import { minutesOf } from "../../../common/times";
import { town } from "../../../common/town";
import { ProblemNote } from "../../../ui/ProblemNote";
import { callDay } from "./asking";
import { calling, change } from "./call";
import { phoneText } from "./messages";

const asked = signal({ place: "", day: "" });
const departures = loaded(() => getDepartures(asked.value.place, asked.value.day));

/** The departure to catch, or the arrival to meet, where a ride leads to a place with any, or from one. */
export function ConnectionField() {
  const m = phoneText();
  const { origin, destination, connection } = calling.value;
  const places = town.data.value?.connection_places ?? [];
  const place = [destination, origin].find((end) => end?.id && places.includes(end.id))?.id ?? "";
  const kind = place === destination?.id ? "catch" : "meet";
  const day = callDay.value;
  useEffect(() => {
    if (!place) return;
    asked.value = { place, day };
    departures.reset();
    void departures.refresh();
  }, [place, day]);
  if (!place) return null;
  const read = departures.data.value;
  const all = kind === "catch" ? read?.departures : read?.arrivals;
  const chosen = connection ? all?.findIndex((one) => one.trip_id === connection.trip_id && one.stop_id === connection.stop_id) : -1;
  return (
    <div class="field connection-field">
      <label for="call-connection">{m.connection}</label>
      <select id="call-connection" class="input" value={chosen ?? -1} onChange={(event) => choose(kind, all?.[Number(event.currentTarget.value)])}>
        <option value={-1}>{all && !all.length ? m.noConnections : m.noConnection}</option>
        {all?.map((one, index) => <option key={index} value={index}>{connectionWords({ ...one, kind, change_seconds: 0 })}</option>)}
      </select>
      <ProblemNote error={departures.error.value} onRetry={() => void departures.refresh()} />
    </div>
  );
}

/** Its time stands in the field of the time as well: what is changed there is no longer this connection. */
function choose(kind: Connection["kind"], one: Departure | undefined): void {
  if (!one) return change({ connection: null });
  const { trip_id, stop_id, date } = one;
  change({ connection: { kind, trip_id, stop_id, date }, minutes: minutesOf(one.at), mode: kind === "catch" ? "arrive" : "depart" });
}
