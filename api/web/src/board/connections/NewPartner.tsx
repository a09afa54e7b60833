import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { ProblemNote } from "../../ui/ProblemNote";
import { ToLists } from "./ConnectionsView";
import { areLimits, FIRST, LimitFields } from "./LimitFields";
import { connectionText } from "./messages";
import { addPartner, busy, failure } from "./state";

/** A new partner: its name and limits. Its token is shown next, this once. */
export function NewPartner() {
  const m = connectionText();
  const name = useSignal("");
  const limits = useSignal(FIRST);
  const nameId = useId();
  const missing = !name.value.trim() ? m.noName : !areLimits(limits.value) ? m.noLimits : "";

  function onSubmit(event: Event): void {
    event.preventDefault();
    const { calls, open } = limits.value;
    if (!missing) void addPartner({ name: name.value.trim(), calls_a_minute: calls, open_a_day: open });
  }

  return (
    <section class="card tablets-card" aria-label={m.addPartner}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{m.addPartner}</h2>
        <ToLists />
      </div>
      <form class="tablet-form" onSubmit={onSubmit}>
        <div class="field">
          <label for={nameId}>{m.partnerName}</label>
          <input
            id={nameId} class="input" type="text" maxLength={80} autocomplete="off" value={name.value} aria-describedby={`${nameId}-hint`}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <span id={`${nameId}-hint`} class="soft">{m.partnerHint}</span>
        </div>
        <LimitFields limits={limits.value} onChange={(changed) => (limits.value = changed)} />
        <ProblemNote error={failure.value} />
        <div class="tablet-make">
          <button type="submit" class="button button-main" disabled={!!missing || busy.value}>{m.makePartner}</button>
          <span class="soft" role="status">{missing}</span>
        </div>
      </form>
    </section>
  );
}
