import { say } from "../common/language";
import { dayName, dayOf, spokenTime, spokenWindow } from "../common/times";
import { text } from "./messages";
import { answer, busy, take } from "./phone";
import { day } from "./state";

/** The offers for a phone booking, or why there is none and what can be booked; one press books. */
export function CallOffers() {
  const m = text();
  const given = answer.value;
  if (!given) return null;
  const offers = given.offers.length ? given.offers : (given.refusal?.alternatives ?? []);
  return (
    <div class="call-offers" aria-live="polite">
      {given.refusal && <p class="note note-warn" data-testid="refusal"><strong>{say(given.refusal.message)}</strong></p>}
      {offers.length > 0 && <p>{given.refusal ? m.alternatives : m.offers}</p>}
      {offers.map((offer) => {
        const date = dayOf(offer.pickup_window.start);
        return (
          <button key={offer.offer_id} type="button" class="button" disabled={busy.value} data-testid="offer" onClick={() => void take(offer)}>
            {date !== day.value && `${dayName(date)} `}
            {m.offer(spokenWindow(offer.pickup_window.start, offer.pickup_window.end), spokenTime(offer.latest_arrival))}
          </button>
        );
      })}
    </div>
  );
}
