import { ArrowDownUp, X } from "lucide";
import { useRef } from "preact/hooks";
import { findRiders } from "../api/calls";
import type { Rider } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { needsWords } from "../common/party";
import { dayName } from "../common/times";
import { placeById } from "../common/town";
import { Finder } from "../ui/Finder";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { CallOffers } from "./CallOffers";
import { findPlaces } from "./findPlaces";
import { text } from "./messages";
import { busy, calling, failure, fill, fillRider, isComplete, look, made } from "./phone";
import { day } from "./state";

/** A booking taken by telephone, by the keyboard alone: rider, places, time, offers. */
export function BookingForm({ onClose }: { onClose: () => void }) {
  const m = text();
  const call = calling.value;
  return (
    <section class="card phone" aria-label={m.formTitle}>
      <div class="bookings-top">
        <h2>{m.formTitle}</h2>
        <strong>{day.value && dayName(day.value)}</strong>
        <button type="button" class="button close" aria-label={common().close} onClick={onClose}>
          <Icon icon={X} />
        </button>
      </div>
      {made.value && <p class="note note-good" role="status" data-testid="made" data-booking={made.value.booking_id}>{m.made(made.value.rider.name)}</p>}
      <form class="phone-form" onSubmit={onSubmit}>
        <div class="phone-row">
          <RiderField />
          <PlaceField end="origin" label={m.from} />
          <button type="button" class="button" aria-label={m.swap} onClick={() => fill({ origin: call.destination, destination: call.origin })}>
            <Icon icon={ArrowDownUp} />
          </button>
          <PlaceField end="destination" label={m.to} />
        </div>
        <div class="phone-row">
          <TimeFields />
          <PartyFields />
          <button type="submit" class="button button-main" disabled={!isComplete(call) || busy.value}>
            {busy.value ? m.looking : m.look}
          </button>
        </div>
      </form>
      {!isComplete(call) && <p class="soft">{m.missing}</p>}
      <ProblemNote error={failure.value} />
      <CallOffers />
    </section>
  );
}

function onSubmit(event: Event): void {
  event.preventDefault();
  void look();
}

function RiderField() {
  const m = text();
  const found = useRef(new Map<string, Rider>());
  const rider = calling.value.rider;
  const find = async (query: string) => {
    const riders = query.trim() ? await findRiders(query.trim()) : [];
    // Answers may overtake one another; whoever is on the list that is shown was in one of them.
    for (const each of riders) found.current.set(each.id, each);
    return riders.map((each) => ({ id: each.id, label: each.name, more: [each.kana, needsWords(each.needs)].filter(Boolean).join(" ") }));
  };
  return (
    <Finder
      label={m.rider} placeholder={m.findRider} nothing={m.noMatch} find={find}
      chosen={rider ? [rider.name, needsWords(rider.needs)].filter(Boolean).join(" ") : ""}
      onChoose={({ id }) => fillRider(found.current.get(id)!)}
    />
  );
}

function PlaceField({ end, label }: { end: "origin" | "destination"; label: string }) {
  const m = text();
  const place = placeById.value.get(calling.value[end]);
  return (
    <Finder
      label={label} placeholder={m.findPlace} nothing={m.noMatch} find={findPlaces} chosen={place ? say(place.name) : ""}
      onChoose={({ id }) => fill({ [end]: id })}
    />
  );
}

function TimeFields() {
  const m = text();
  const { time, mode } = calling.value;
  return (
    <>
      <div class="field">
        <label for="call-time">{m.time}</label>
        <input id="call-time" class="input" type="time" step={300} required value={time} onInput={(event) => fill({ time: event.currentTarget.value })} />
      </div>
      <div class="field">
        <label for="call-mode" class="visually-hidden">{m.time}</label>
        <select id="call-mode" class="input" value={mode} onChange={(event) => fill({ mode: event.currentTarget.value as "depart" | "arrive" })}>
          <option value="depart">{m.depart}</option>
          <option value="arrive">{m.arrive}</option>
        </select>
      </div>
    </>
  );
}

function PartyFields() {
  const m = text();
  return (
    <>
      {(["seats", "wheelchairs", "parcels"] as const).map((field) => (
        <div class="field number-field" key={field}>
          <label for={`call-${field}`}>{m[field]}</label>
          <input
            id={`call-${field}`} class="input" type="number" min={0} max={9} value={calling.value[field]}
            onInput={(event) => fill({ [field]: event.currentTarget.valueAsNumber || 0 })}
          />
        </div>
      ))}
    </>
  );
}
