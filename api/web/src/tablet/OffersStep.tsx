import { useEffect } from "preact/hooks";
import type { Offer } from "../api/types";
import { now } from "../common/clock";
import { say } from "../common/language";
import { online } from "../common/online";
import { dayOf, spokenTime, spokenWindow } from "../common/times";
import { back, go } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { dayWords } from "./days";
import { text } from "./messages";
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
  return (
    <div class="step" aria-busy={searching.value}>
      <StepTitle title={refusal ? m.refused : m.offers} />
      <TripLine />
      <ProblemNote error={searchError.value} onRetry={() => void search()} />
      {!given && searching.value && <p class="loading" role="status">{m.searching}</p>}
      {refusal && (
        <div class="note note-warn" role="alert" data-testid="refusal">
          <p><strong>{say(refusal.message)}</strong></p>
          <p>{offers.length ? m.alternatives : m.noAlternatives}</p>
        </div>
      )}
      <p class="soft" role="status">{renewed.value && m[renewed.value]}</p>
      <ul class="offers">
        {offers.map((offer) => (
          <li key={offer.offer_id}>
            <button type="button" class="tile offer" data-testid="offer" onClick={() => choose(offer)}>
              <OfferWords offer={offer} />
              <span class="offer-choose">{m.choose}</span>
            </button>
          </li>
        ))}
      </ul>
      {given && !offers.length && (
        <button type="button" class="button button-main huge" onClick={back}>{m.changeWhen}</button>
      )}
    </div>
  );
}

/** `今日 11月25日（水） 9時40分から55分の間にお迎え。10時20分までに着きます`. */
export function OfferWords({ offer }: { offer: Offer }) {
  const m = text();
  const { near, name } = dayWords(dayOf(offer.pickup_window.start));
  return (
    <span class="offer-words">
      <span class="offer-day">{near} {name}</span>
      <strong>{m.offerPick(spokenWindow(offer.pickup_window.start, offer.pickup_window.end))}</strong>
      <span>{m.offerArrive(spokenTime(offer.latest_arrival))}</span>
    </span>
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
