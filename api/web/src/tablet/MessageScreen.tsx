import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { tellDriver } from "../api/resident";
import { say } from "../common/language";
import { back, route } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { rideText } from "./messagesRides";
import { openPhrases, phrases } from "./phrases";
import { RideCard } from "./RideCard";
import { rideById, rides } from "./rides";
import { StepTitle } from "./StepTitle";
import { text } from "./messages";

/** Telling the driver something, from a short list of phrases. */
export function MessageScreen() {
  const [m, r] = [text(), rideText()];
  const id = route.value.slice("message/".length);
  const [busy, told, error] = [useSignal(""), useSignal(""), useSignal<unknown>(null)];
  useEffect(openPhrases, []);
  const ride = rideById(id);

  async function tell(code: string): Promise<void> {
    if (busy.value) return;
    busy.value = code;
    try {
      await tellDriver(id, code);
      [told.value, error.value] = [code, null];
      void rides.refresh();
    } catch (problem) {
      error.value = problem;
    } finally {
      busy.value = "";
    }
  }

  const said = phrases.data.value?.find((phrase) => phrase.code === told.value);
  return (
    <div class="step">
      <StepTitle title={r.tellDriver} />
      {ride && <RideCard ride={ride} short />}
      <ProblemNote error={error.value ?? phrases.error.value} onRetry={openPhrases} />
      <div role="status" class={said ? "note note-good" : ""} data-testid="told">
        {said && (
          <>
            <p><strong>{r.told(say(said.words))}</strong></p>
            <button type="button" class="button big" onClick={back}>{m.toRides}</button>
          </>
        )}
      </div>
      <p>{r.tellHow}</p>
      <ul class="tiles tiles-small">
        {(phrases.data.value ?? []).map((phrase) => (
          <li key={phrase.code}>
            <button type="button" class="tile phrase" data-phrase={phrase.code} disabled={!!busy.value} onClick={() => void tell(phrase.code)}>
              {say(phrase.words)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
