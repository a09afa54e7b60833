import { X } from "lucide";
import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { findRiders } from "../../api/calls";
import type { Rider } from "../../api/types";
import type { DeviceAsked } from "../../api/tablets";
import { Finder } from "../../ui/Finder";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { tabletText } from "./messages";
import { busy, failure, make } from "./state";
import { ToList } from "./TabletsView";

const KINDS = ["household", "shared"] as const;

/** A new tablet, by the keyboard alone: for a home or shared, for whom, its name. */
export function NewTablet() {
  const m = tabletText();
  const kind = useSignal<DeviceAsked["kind"]>("household");
  const people = useSignal<Rider[]>([]);
  // Until somebody types a name, a home's tablet is called after the first of its people.
  const typed = useSignal<string | null>(null);
  const [nameId, kindId] = [useId(), useId()];
  const proposed = kind.value === "household" && people.value[0] ? m.home(people.value[0].name) : "";
  const name = typed.value ?? proposed;
  const missing = !people.value.length ? m.nobodyYet : !name.trim() ? m.noName : "";

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (!missing) void make({ kind: kind.value, name: name.trim(), rider_ids: people.value.map(({ id }) => id) });
  }

  return (
    <section class="card tablets-card" aria-label={m.formTitle}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{m.formTitle}</h2>
        <ToList />
      </div>
      <form class="tablet-form" onSubmit={onSubmit}>
        <fieldset class="kinds">
          <legend class="label">{m.kind}</legend>
          {KINDS.map((each) => (
            <label key={each} class="kind">
              <input
                type="radio" name={kindId} checked={kind.value === each} aria-describedby={`${kindId}-${each}`}
                onChange={() => (kind.value = each)}
              />
              <strong>{m.kinds[each]}</strong>
              <span id={`${kindId}-${each}`} class="soft">{m.kindMore[each]}</span>
            </label>
          ))}
        </fieldset>
        <PeopleField chosen={people.value} onChange={(chosen) => (people.value = chosen)} />
        <div class="field">
          <label for={nameId}>{m.whichName}</label>
          <input
            id={nameId} class="input" type="text" maxLength={80} autocomplete="off" value={name} aria-describedby={`${nameId}-hint`}
            onInput={(event) => (typed.value = event.currentTarget.value || null)}
          />
          <span id={`${nameId}-hint`} class="soft">{m.nameHint}</span>
        </div>
        <ProblemNote error={failure.value} />
        <div class="tablet-make">
          <button type="submit" class="button button-main" disabled={!!missing || busy.value}>{busy.value ? m.making : m.make}</button>
          <span class="soft" role="status">{missing}</span>
        </div>
      </form>
    </section>
  );
}

function PeopleField({ chosen, onChange }: { chosen: Rider[]; onChange: (chosen: Rider[]) => void }) {
  const m = tabletText();
  const found = useRef(new Map<string, Rider>());
  const find = async (query: string) => {
    const riders = query.trim() ? await findRiders(query.trim()) : [];
    // Answers may overtake one another; whoever is on the list that is shown was in one of them.
    for (const each of riders) found.current.set(each.id, each);
    return riders.filter(({ id }) => !chosen.some((each) => each.id === id)).map(({ id, name, kana }) => ({ id, label: name, more: kana }));
  };
  return (
    <div class="people">
      <Finder
        label={m.addPerson} placeholder={m.findPerson} nothing={m.nobodyFound} find={find} chosen=""
        onChoose={({ id }) => onChange([...chosen, found.current.get(id)!])}
      />
      <ul class="people-list" aria-label={m.people}>
        {chosen.map((rider) => (
          <li key={rider.id}>
            <span><strong>{rider.name}</strong> <span class="soft">{rider.kana}</span></span>
            <button
              type="button" class="button" aria-label={m.remove(rider.name)}
              onClick={() => onChange(chosen.filter(({ id }) => id !== rider.id))}
            >
              <Icon icon={X} size={20} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
