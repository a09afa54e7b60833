import type { Offer } from "../api/types";
import { dayOf, spokenTime, spokenWindow } from "../common/times";
import { dayWords } from "./days";
import { text } from "./messages";

/** Offers in words, each one large button. */
export function OfferList({ offers, onChoose }: { offers: Offer[]; onChoose: (offer: Offer) => void }) {
  const m = text();
  if (!offers.length) return null;
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <li key={offer.offer_id}>
          <button type="button" class="tile offer" data-testid="offer" onClick={() => onChoose(offer)}>
            <OfferWords offer={offer} />
            <span class="offer-choose">{m.choose}</span>
          </button>
        </li>
      ))}
    </ul>
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
