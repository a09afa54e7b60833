import { ArrowDownUp } from "lucide";
import { Icon } from "../../../ui/Icon";
import { ProblemNote } from "../../../ui/ProblemNote";
import { Finder } from "../../../ui/Finder";
import { ClockField } from "../ClockField";
import { findPlaces } from "../findPlaces";
import { focusSoon } from "../focus";
import { answer, busy, callDay, failure, look, offersOf } from "./asking";
import { calling, change, endOf, isComplete, isNoTrip } from "./call";
import { ConnectionField } from "./ConnectionField";
import { DESTINATION, HOME_TIME, OFFERS, TIME } from "./ids";
import { phoneText } from "./messages";

/** Where from, where to, when, how many, and whether home again. Enter looks for offers. */
export function TripForm() {
  const m = phoneText();
  const call = calling.value;
  const missing = isNoTrip.value ? m.samePlace : isComplete.value ? "" : m.missing;
  return (
    <form class="phone-form" onSubmit={(event) => void submit(event)}>
      <div class="trip-grid">
        <EndField end="origin" label={m.from} />
        <button type="button" class="button trip-swap" aria-label={m.swap} onClick={() => change({ origin: call.destination, destination: call.origin })}>
          <Icon icon={ArrowDownUp} />
        </button>
        <EndField end="destination" label={m.to} id={DESTINATION} />
        <TimeFields />
        <ConnectionField />
        <WayHomeFields />
        <PartyFields />
        <button type="submit" class="button button-main" disabled={!!missing || busy.value !== null}>
          {busy.value === "looking" ? m.looking : m.look}
        </button>
      </div>
      {call.rider && missing && <p class="soft">{missing}</p>}
      <ProblemNote error={failure.value} />
    </form>
  );
}

async function submit(event: Event): Promise<void> {
  event.preventDefault();
  if (!isComplete.value) return;
  await look();
  if (offersOf(answer.value?.there ?? null).length) focusSoon(OFFERS);
}

function EndField({ end, label, id }: { end: "origin" | "destination"; label: string; id?: string }) {
  const m = phoneText();
  return (
    <Finder
      id={id} label={label} placeholder={m.findPlace} nothing={m.noMatch} find={findPlaces} chosen={calling.value[end]?.label ?? ""}
      onChoose={({ id: placeId }) => {
        change({ [end]: endOf(placeId) });
        if (end === "destination") focusSoon(TIME);
      }}
    />
  );
}

function TimeFields() {
  const m = phoneText();
  const { minutes, mode } = calling.value;
  return (
    <>
      <ClockField id={TIME} label={m.time} minutes={minutes} onChange={(value) => change({ minutes: value })} />
      <div class="field mode-field">
        <label for="call-mode">{m.mode}</label>
        <select id="call-mode" class="input" value={mode} onChange={(event) => change({ mode: event.currentTarget.value as typeof mode })}>
          <option value="depart">{m.depart}</option>
          <option value="arrive">{m.arrive}</option>
        </select>
      </div>
      <div class="field date-field">
        <label for="call-date">{m.date}</label>
        <input id="call-date" class="input" type="date" value={callDay.value} onInput={(event) => change({ date: event.currentTarget.value })} />
      </div>
    </>
  );
}

function PartyFields() {
  const m = phoneText();
  return (
    <>
      {(["seats", "wheelchairs", "parcels"] as const).map((field) => (
        <div class="field number-field" key={field}>
          <label for={`call-${field}`}>{m[field]}</label>
          <input
            id={`call-${field}`} class="input" type="number" min={0} max={9} value={calling.value[field]}
            onInput={(event) => change({ [field]: event.currentTarget.valueAsNumber || 0 })}
          />
        </div>
      ))}
    </>
  );
}

function WayHomeFields() {
  const m = phoneText();
  const { wayHome, homeMinutes } = calling.value;
  return (
    <>
      <div class="field home-field">
        <label for="call-home">{m.wayHome}</label>
        <select id="call-home" class="input" value={wayHome} onChange={(event) => change({ wayHome: event.currentTarget.value as typeof wayHome })}>
          {(["none", "open", "at"] as const).map((each) => <option key={each} value={each}>{m.homes[each]}</option>)}
        </select>
      </div>
      {wayHome === "at" && <ClockField id={HOME_TIME} label={m.homeTime} minutes={homeMinutes} onChange={(value) => change({ homeMinutes: value })} />}
    </>
  );
}
