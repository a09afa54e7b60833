import { useEffect } from "preact/hooks";
import { today } from "../common/clock";
import { common } from "../common/messages";
import { clockOfMinutes, dayName } from "../common/times";
import { go } from "../common/route";
import { Choice } from "./Choice";
import { dayWords, hours, serviceDays } from "./days";
import { change, draft, type Mode, soonest } from "./draft";
import { text } from "./messages";
import { search } from "./offers";
import { PartyFields } from "./PartyFields";
import { StepTitle } from "./StepTitle";
import { TimeSteppers } from "./TimeSteppers";
import { TripLine } from "./TripLine";
import { usualOf } from "./usual";

/** When: the day, and how the time is meant. */
export function WhenStep() {
  const m = text();
  const days = serviceDays();
  const { day, mode, minutes } = draft.value;
  // A wish begun on a day without service, or with a day that has passed, is for the next day that has one.
  const [first] = days;
  useEffect(() => {
    if (first && !days.includes(day)) chooseDay(first);
  }, [first, day]);
  const isToday = day === today.value;
  return (
    <div class="step">
      <StepTitle title={m.when} />
      <TripLine />
      <fieldset>
        <legend class="label">{m.day}</legend>
        <div class="tiles tiles-small">
          {days.map((each) => {
            const { near, name } = dayWords(each);
            return (
              <Choice
                key={each} name="day" chosen={each === day} title={near || name} more={near ? name : ""}
                onChoose={() => chooseDay(each)}
              />
            );
          })}
        </div>
        <ClosedDays />
      </fieldset>
      <fieldset>
        <legend class="label">{m.time}</legend>
        <div class="tiles tiles-small tiles-three">
          {isToday && (
            <Choice name="mode" chosen={mode === "asap"} title={m.asap} more={m.asapHow} onChoose={() => chooseMode("asap")} />
          )}
          <Choice
            name="mode" chosen={mode === "depart"} title={m.depart} more={m.departHow(clockOfMinutes(minutes))}
            onChoose={() => chooseMode("depart")}
          />
          <Choice
            name="mode" chosen={mode === "arrive"} title={m.arrive} more={m.arriveHow(clockOfMinutes(minutes))}
            onChoose={() => chooseMode("arrive")}
          />
        </div>
        {mode !== "asap" && <TimeSteppers minutes={minutes} onChange={(value) => change({ minutes: value })} />}
      </fieldset>
      <PartyFields />
      <button type="button" class="button button-main huge" data-testid="look" onClick={look}>
        {m.next}
      </button>
    </div>
  );
}

/** Days on which one might look for a bus in vain. */
function ClosedDays() {
  const { rider } = draft.value;
  const closed = (rider && usualOf(rider.id).data.value?.closed_days) || [];
  return closed.length ? <p class="soft">{text().closedOn(closed.map((each) => dayName(each)).join(common().comma))}</p> : null;
}

function chooseDay(day: string): void {
  const mode = draft.value.mode === "asap" && day !== today.value ? "depart" : draft.value.mode;
  change({ day, mode });
}

function chooseMode(mode: Mode): void {
  const { opens, closes } = hours();
  // A time that can still be had is a better beginning than one that has passed.
  const first = draft.value.day === today.value ? Math.ceil(soonest() / 10) * 10 : opens;
  change({ mode, minutes: Math.min(closes, Math.max(opens, first, draft.value.minutes)) });
}

function look(): void {
  change({ connection: null });
  void search();
  go("offers");
}
