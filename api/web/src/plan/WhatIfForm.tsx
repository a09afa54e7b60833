import { say } from "../common/language";
import { today } from "../common/clock";
import { common } from "../common/messages";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { Progress } from "./Progress";
import { change, dayPlan, failure, fleet, isRunning, run, spared, wish, wishDay } from "./state";

/** The question: which day, with which vehicles, for which riders. */
export function WhatIfForm() {
  const m = text();
  const { mode, seed, demand } = wish.value;
  const isPast = !!today.value && wishDay.value < today.value;
  return (
    <section class="card what-if no-print" aria-label={m.whatIf}>
      <h2>{m.whatIf}</h2>
      <p>{m.whatIfHow}</p>
      <form class="what-if-form" onSubmit={onSubmit}>
        <div class="field">
          <label for="wish-day">{m.date}</label>
          <input id="wish-day" class="input" type="date" required value={wishDay.value} onChange={(event) => change({ day: event.currentTarget.value, removed: [] })} />
        </div>
        <fieldset class="field">
          <legend>{m.fleet}</legend>
          {(["less", "choose"] as const).map((each) => (
            <label key={each} class="tick-small">
              <input type="radio" name="fleet" checked={mode === each} onChange={() => change({ mode: each })} />
              {each === "less" ? m.oneLess : m.chooseVehicles}
            </label>
          ))}
          <FleetChoice />
        </fieldset>
        <div class="field">
          <label for="wish-demand">{m.demand}</label>
          <select id="wish-demand" class="input" value={demand || (isPast ? "recorded" : "generated")} onChange={(event) => change({ demand: event.currentTarget.value as "recorded" | "generated" })}>
            <option value="recorded">{m.recorded}</option>
            <option value="generated">{m.generated}</option>
          </select>
        </div>
        <div class="field">
          <label for="wish-seed">{m.seed}</label>
          <input id="wish-seed" class="input" type="number" min={0} max={2147483647} required value={seed} aria-describedby="seed-how" onInput={(event) => change({ seed: event.currentTarget.valueAsNumber || 0 })} />
          <span id="seed-how" class="soft">{m.seedHow}</span>
        </div>
        <button type="submit" class="button button-main" disabled={isRunning.value || !fleet.value.length}>{m.run}</button>
      </form>
      {dayPlan.data.value && !fleet.value.length && !dayPlan.busy.value && <p class="note note-warn" role="status">{m.noneRuns}</p>}
      <Progress />
      <ProblemNote error={failure.value ?? dayPlan.error.value} />
    </section>
  );
}

function onSubmit(event: Event): void {
  event.preventDefault();
  void run();
}

/** Which vehicles run: all but the last, or those that are ticked. */
function FleetChoice() {
  const m = text();
  const { mode, removed } = wish.value;
  if (mode === "less") {
    const kept = fleet.value.filter((vehicle) => vehicle !== spared.value).map((vehicle) => say(vehicle.name));
    return <span class="soft">{fleet.value.length > 0 && m.running(kept.join(common().comma) || "—")}</span>;
  }
  return (
    <div class="fleet">
      {fleet.value.map(({ id, name, colour }) => (
        <label key={id} class="tick-small">
          <input
            type="checkbox" checked={!removed.includes(id)}
            onChange={(event) => change({ removed: event.currentTarget.checked ? removed.filter((each) => each !== id) : [...removed, id] })}
          />
          <span class="swatch" style={{ "--swatch": colour }} /> {say(name)}
        </label>
      ))}
    </div>
  );
}
