import { today } from "../common/clock";
import { useEffect } from "preact/hooks";
import { clockOfMinutes } from "../common/times";
import { go } from "../common/route";
import { Choice } from "./Choice";
import { dayWords, hours, serviceDays } from "./days";
import { change, draft, type Mode } from "./draft";
import { text } from "./messages";
import { search } from "./offers";
import { PartyFields } from "./PartyFields";
import { StepTitle } from "./StepTitle";
import { TimeSteppers } from "./TimeSteppers";
import { TripLine } from "./TripLine";

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
        {mode !== "asap" && <TimeSteppers />}
      </fieldset>
      <PartyFields />
      <button type="button" class="button button-main huge" onClick={look}>
        {m.next}
      </button>
    </div>
  );
}

function chooseDay(day: string): void {
  const mode = draft.value.mode === "asap" && day !== today.value ? "depart" : draft.value.mode;
  change({ day, mode });
}

function chooseMode(mode: Mode): void {
  const { opens, closes } = hours();
  change({ mode, minutes: Math.min(closes, Math.max(opens, draft.value.minutes)) });
}

function look(): void {
  void search();
  go("offers");
}
