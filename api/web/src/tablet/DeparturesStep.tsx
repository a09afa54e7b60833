import { useEffect } from "preact/hooks";
import type { Departure } from "../api/types";
import { common } from "../common/messages";
import { say } from "../common/language";
import { clockTime, spokenTime } from "../common/times";
import { ProblemNote } from "../ui/ProblemNote";
import { Choice } from "./Choice";
import { changeAt, changes, chooseDeparture, departures, kind, readDepartures, sorted } from "./departures";
import { dayWords, serviceDays } from "./days";
import { change, draft } from "./draft";
import { text } from "./messages";
import { connectionText } from "./messagesConnections";
import { placeName } from "./names";
import { PartyFields } from "./PartyFields";
import { StepTitle } from "./StepTitle";

/** The departures and arrivals of a day at a place, each one large button that asks for the ride to or from it. */
export function DeparturesStep() {
  const [m, c] = [text(), connectionText()];
  const days = serviceDays();
  const day = days.includes(draft.value.day) ? draft.value.day : days[0];
  const place = changes.value.find((each) => each.id === changeAt.value) ?? changes.value[0];
  useEffect(() => {
    if (place && day) readDepartures(place.id, day);
  }, [place?.id, day]);
  if (!place || !day) return null;
  return (
    <div class="step">
      <StepTitle title={c.title} />
      {changes.value.length > 1 && (
        <fieldset>
          <legend class="label">{c.place}</legend>
          <div class="tiles tiles-small">
            {changes.value.map((each) => (
              <Choice key={each.id} name="place" chosen={each === place} title={placeName(each)} onChoose={() => (changeAt.value = each.id)} />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend class="label">{m.day}</legend>
        <div class="tiles tiles-small">
          {days.map((each) => {
            const { near, name } = dayWords(each);
            return (
              <Choice
                key={each} name="day" chosen={each === day} title={near || name} more={near ? name : ""}
                onChoose={() => change({ day: each })}
              />
            );
          })}
        </div>
      </fieldset>
      <fieldset>
        <legend class="label">{c.which}</legend>
        <div class="tiles tiles-small tiles-three">
          <Choice name="kind" chosen={kind.value === "catch"} title={c.catch} more={c.catchHow} onChoose={() => (kind.value = "catch")} />
          <Choice name="kind" chosen={kind.value === "meet"} title={c.meet} more={c.meetHow} onChoose={() => (kind.value = "meet")} />
        </div>
      </fieldset>
      <h3>{placeName(place)}</h3>
      <DayList placeId={place.id} day={day} />
      <PartyFields />
    </div>
  );
}

/** The day's list, or why there is nothing in it. */
function DayList({ placeId, day }: { placeId: string; day: string }) {
  const c = connectionText();
  const read = departures.data.value;
  if (departures.error.value) return <ProblemNote error={departures.error.value} onRetry={() => void departures.refresh()} />;
  if (!read || read.date !== day || read.place.id !== placeId) return <p class="loading" role="status">{common().loading}</p>;
  const all = kind.value === "catch" ? read.departures : read.arrivals;
  const { usable, others } = sorted(all, day);
  const isKnown = !!read.last_day && day <= read.last_day && day >= (read.first_day ?? day);
  return (
    <>
      {!usable.length && (
        <p class="note" role="status" data-testid="no-departures">{!isKnown ? c.unknownDay : all.length ? c.noneLeft : c.none}</p>
      )}
      <ul class="offers">
        {usable.map((one) => <Line key={`${one.trip_id} ${one.stop_id}`} departure={one} placeId={placeId} />)}
      </ul>
      {others.length > 0 && <p class="soft">{c.others(others.map((one) => clockTime(one.at)).join(common().comma))}</p>}
    </>
  );
}

function Line({ departure, placeId }: { departure: Departure; placeId: string }) {
  const c = connectionText();
  const [time, towards] = [spokenTime(departure.at), say(departure.towards)];
  const isCatch = kind.value === "catch";
  return (
    <li>
      <button
        type="button" class="tile offer" data-testid="departure" data-trip={departure.trip_id}
        onClick={() => chooseDeparture(departure, placeId)}
      >
        <span class="offer-words">
          <strong>{isCatch ? c.leaves(time) : c.arrives(time)}</strong>
          <span>
            {isCatch ? c.to(towards) : c.from(towards)} <span class="soft">{say(departure.line)}</span>
          </span>
        </span>
        <span class="offer-choose">{c.choose}</span>
      </button>
    </li>
  );
}
