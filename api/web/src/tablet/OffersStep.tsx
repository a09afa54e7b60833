import { useEffect } from "preact/hooks";
import type { Offer } from "../api/types";
import { now } from "../common/clock";
import { sayProblem } from "../common/language";
import { online } from "../common/online";
import { go } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { draft } from "./draft";
import { text } from "./messages";
import { connectionText } from "./messagesConnections";
import { OfferList } from "./OfferList";
import { answer, chosen, offersOf, renewed, search, searchAgain, searchError, searching } from "./offers";
import { StepTitle } from "./StepTitle";
import { TripLine } from "./TripLine";

/** Up to three offers in words, or why there is none and the nearest times that work. */
export function OffersStep() {
  const m = text();
  useEffect(() => {
    if (!answer.value && !searching.value) void search();
  }, []);
  useRenewal();
  const given = answer.value;
  const refusal = given?.refusal;
  const offers = offersOf(given);
  const again = draft.value.connection ? "departures" : "when";
  return (
    <div class="step" aria-busy={searching.value}>
      <StepTitle title={refusal ? m.refused : given ? m.offers : m.searching} />
      <TripLine />
      <ProblemNote error={searchError.value} onRetry={() => void search()} />
      {!given && searching.value && <p class="loading" role="status">{m.searching}</p>}
      {refusal && (
        <div class="note note-warn" role="alert" data-testid="refusal">
          <p><strong>{sayProblem(refusal.reason, refusal.message)}</strong></p>
          <p>{offers.length ? m.alternatives : m.noAlternatives}</p>
        </div>
      )}
      <p class="soft" role="status">{renewed.value && m[renewed.value]}</p>
      <OfferList offers={offers} onChoose={choose} />
      {given && (
        <button type="button" class={`button ${offers.length ? "big" : "button-main huge"}`} onClick={() => go(again)}>
          {draft.value.connection ? connectionText().otherDeparture : m.changeWhen}
        </button>
      )}
    </div>
  );
}

function choose(offer: Offer): void {
  chosen.value = offer;
  go("confirm");
}

/** Asks again when the offers on the screen have run out. */
function useRenewal(): void {
  const first = offersOf(answer.value)[0];
  const isOver = !!first && !!now.value && Date.parse(first.expires_at) <= now.value.getTime();
  useEffect(() => {
    if (isOver && online.value && !searching.value && !document.hidden) void searchAgain("refreshed");
  }, [isOver, first?.offer_id]);
}
