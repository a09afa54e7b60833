import { KeyRound } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { enrol, enrolError, enrolFromAddress, enrolling, enrolWaits } from "./enrol";
import { sharedText } from "./messagesShared";

/** What a tablet without a key shows: the code from the town office makes it somebody's. */
export function EnrolScreen() {
  const m = sharedText();
  const [code, id] = [useSignal(""), useId()];
  useEffect(() => {
    enrolFromAddress();
    addEventListener("hashchange", enrolFromAddress);
    return () => removeEventListener("hashchange", enrolFromAddress);
  }, []);

  function start(event: Event): void {
    event.preventDefault();
    if (code.value.trim()) void enrol(code.value.trim());
  }

  return (
    <div class="steps">
      <section class="step enrol" data-testid="no-token">
        <h2 tabIndex={-1}><Icon icon={KeyRound} size={40} /> {m.enrolTitle}</h2>
        <p>{m.enrolHow}</p>
        <form class="enrol-form" onSubmit={start}>
          <div class="field">
            <label for={id}>{m.enrolCode}</label>
            <input
              id={id} class="input enrol-code" type="text" autocomplete="off" autocapitalize="characters" spellcheck={false}
              inputMode="text" maxLength={24} value={code.value} onInput={(event) => (code.value = event.currentTarget.value)}
              aria-describedby={`${id}-how`}
            />
            <span id={`${id}-how`} class="soft">{m.enrolExample}</span>
          </div>
          <button type="submit" class="button button-main huge" disabled={enrolling.value || !code.value.trim()}>
            {enrolling.value ? m.enrolBusy : m.enrolGo}
          </button>
        </form>
        <p role="status" class={enrolWaits.value ? "note note-warn" : ""}>{enrolWaits.value && m.enrolWaits}</p>
        <ProblemNote error={enrolError.value} />
      </section>
    </div>
  );
}
