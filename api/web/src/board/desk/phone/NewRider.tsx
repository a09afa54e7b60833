import { ProblemNote } from "../../../ui/ProblemNote";
import { HomeFields } from "./HomeFields";
import { NEW_NAME } from "./ids";
import { phoneText } from "./messages";
import { alike, changeNew, dropNew, hasReadings, isWhole, newcomer, newFailure, register, registering, takeAlike } from "./newcomer";

const NEEDS = [["wheelchair", "wheelchair"], ["walking_frame", "walkingFrame"], ["carer", "carer"]] as const;

/** Somebody who calls for the first time: registered here, and their booking goes on. */
export function NewRider() {
  const m = phoneText();
  const person = newcomer.value!;
  function submit(event: Event): void {
    event.preventDefault();
    if (isWhole(person)) void register(false);
  }
  return (
    <form class="phone-form" aria-label={m.newTitle} onSubmit={submit}>
      <h3>{m.newTitle}</h3>
      <div class="phone-row">
        <TextField id={NEW_NAME} field="name" label={m.name} />
        {hasReadings() && <TextField field="kana" label={m.kana} />}
        <TextField field="phone" label={m.phone} mode="tel" />
      </div>
      <HomeFields />
      <NeedsField />
      <div class="phone-row">
        <TextField field="note" label={m.riderNote} />
        <button type="submit" class="button button-main" disabled={!isWhole(person) || registering.value}>
          {registering.value ? m.registering : m.register}
        </button>
        <button type="button" class="button" onClick={dropNew}>{m.notNew}</button>
      </div>
      {!isWhole(person) && <p class="soft">{m.newMissing}</p>}
      {alike.value ? <Alike /> : <ProblemNote error={newFailure.value} />}
    </form>
  );
}

function TextField({ field, label, mode, id }: { field: "name" | "kana" | "phone" | "note"; label: string; mode?: "tel"; id?: string }) {
  const inputId = id ?? `call-new-${field}`;
  return (
    <div class={`field ${field === "note" ? "note-field" : ""}`}>
      <label for={inputId}>{label}</label>
      <input
        id={inputId} class="input" type="text" inputMode={mode} maxLength={200} autocomplete="off" value={newcomer.value![field]}
        onInput={(event) => changeNew({ [field]: event.currentTarget.value })}
      />
    </div>
  );
}

function NeedsField() {
  const m = phoneText();
  return (
    <fieldset class="needs-field">
      <legend class="label">{m.needs}</legend>
      {NEEDS.map(([field, word]) => (
        <label key={field} class="tick-small">
          <input
            type="checkbox" checked={newcomer.value![field]}
            onChange={(event) => changeNew({ [field]: event.currentTarget.checked })}
          />
          {m[word]}
        </label>
      ))}
    </fieldset>
  );
}

function Alike() {
  const m = phoneText();
  const other = alike.value!;
  return (
    <div class="note note-warn" role="alert">
      <p><strong>{m.exists}</strong></p>
      <p>{other.name} {other.kana} {other.phone}</p>
      <div class="phone-row">
        <button type="button" class="button button-main" onClick={() => void takeAlike(other)}>{m.takeExisting(other.name)}</button>
        <button type="button" class="button" onClick={() => void register(true)}>{m.registerAnyway}</button>
      </div>
    </div>
  );
}
