import type { Signal } from "@preact/signals";
import type { Answer, Offer } from "../../../api/types";
import { sayProblem } from "../../../common/language";
import { dayName, dayOf, spokenTime, spokenWindow } from "../../../common/times";
import { focusSoon } from "../focus";
import { useNumbered } from "../numbered";
import { answer, busy, callDay, chosenHome, chosenThere, made, offersOf, take } from "./asking";
import { calling, change } from "./call";
import { HOME_OFFERS, NEXT, NOTE, OFFERS } from "./ids";
import { phoneText } from "./messages";

const NOTE_LENGTH = 200;

/** The offers, or why there is none and what could be had; what is chosen is read out, and Enter books. */
export function Offers() {
  const m = phoneText();
  const given = answer.value;
  if (!given) return <div aria-live="polite" />;
  const [there, home] = [offersOf(given.there), offersOf(given.home)];
  const isWhole = there.length > 0 && (!given.home || home.length > 0);
  return (
    <div class="call-offers" aria-live="polite" data-together>
      <OfferList id={OFFERS} label={m.offers} given={given.there} chosen={chosenThere} onTaken={() => focusSoon(home.length ? HOME_OFFERS : NOTE)} />
      {given.home && <OfferList id={HOME_OFFERS} label={m.homeOffers} given={given.home} chosen={chosenHome} onTaken={() => focusSoon(NOTE)} />}
      {isWhole && <Confirm there={there[chosenThere.value]!} home={home[chosenHome.value]} />}
    </div>
  );
}

interface ListProps { id: string; label: string; given: Answer; chosen: Signal<number>; onTaken: () => void }

function OfferList({ id, label, given, chosen, onTaken }: ListProps) {
  const m = phoneText();
  const offers = offersOf(given);
  const keys = useNumbered(offers.length, (index) => {
    chosen.value = index;
    onTaken();
  });
  return (
    <div>
      {given.refusal && (
        <div class="note note-warn" data-testid="refusal">
          <p><strong>{sayProblem(given.refusal.reason, given.refusal.message)}</strong></p>
          {!offers.length && <p>{m.nothing}</p>}
        </div>
      )}
      {offers.length > 0 && <p class="label" id={`${id}-label`}>{given.refusal ? m.alternatives : label}</p>}
      <div id={id} class="numbered" role="radiogroup" aria-labelledby={`${id}-label`} onKeyDown={keys.onKeyDown} hidden={!offers.length}>
        {offers.map((offer, index) => (
          <button key={offer.offer_id} type="button" class="button" role="radio" aria-checked={chosen.value === index} data-testid="offer" {...keys.item(index)}>
            <kbd>{index + 1}</kbd> <span>{offerWords(offer)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function offerWords(offer: Offer): string {
  const date = dayOf(offer.pickup_window.start);
  const said = phoneText().offer(spokenWindow(offer.pickup_window.start, offer.pickup_window.end), spokenTime(offer.latest_arrival));
  return date === callDay.value ? said : `${dayName(date)} ${said}`;
}

function Confirm({ there, home }: { there: Offer; home: Offer | undefined }) {
  const m = phoneText();
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    await take();
    if (made.value) focusSoon(NEXT);
  }
  return (
    <form class="phone-confirm" onSubmit={(event) => void submit(event)}>
      <p class="read-out" data-testid="read-out">
        <span class="soft">{m.readOut}</span>
        <strong>{dayName(dayOf(there.pickup_window.start))} {offerWords(there)}</strong>
        {home && <strong>{m.wayHome}: {offerWords(home)}</strong>}
      </p>
      <div class="phone-row">
        <div class="field note-field">
          <label for={NOTE}>{m.note}</label>
          <input
            id={NOTE} class="input" type="text" maxLength={NOTE_LENGTH} autocomplete="off" placeholder={m.noteHint} value={calling.value.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
        <button type="submit" class="button button-main" data-testid="book" disabled={busy.value !== null}>
          {busy.value === "booking" ? m.booking : m.book}
        </button>
      </div>
    </form>
  );
}
