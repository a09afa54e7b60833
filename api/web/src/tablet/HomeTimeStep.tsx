import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { askForOffers } from "../api/calls";
import type { Answer, Offer } from "../api/types";
import { sayProblem } from "../common/language";
import { back, go } from "../common/route";
import { minutesOf } from "../common/times";
import { ProblemNote } from "../ui/ProblemNote";
import { homeGone } from "./confirm";
import { hours } from "./days";
import { change, draft, homeRequestOf } from "./draft";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { OfferList } from "./OfferList";
import { chosen, offersOf } from "./offers";
import { StepTitle } from "./StepTitle";
import { TimeSteppers } from "./TimeSteppers";

const STAY_MINUTES = 60;

/** The time of the way home: from when on, then up to three offers. Choosing one leads back to the confirmation. */
export function HomeTimeStep() {
  const [m, r] = [text(), rideText()];
  const there = chosen.value;
  const minutes = useSignal(there ? firstTime(there) : 0);
  const [given, busy, error] = [useSignal<Answer | null>(null), useSignal(false), useSignal<unknown>(null)];
  useEffect(() => {
    if (!there) go("offers", true);
  }, []);
  if (!there) return null;

  async function look(): Promise<void> {
    [busy.value, error.value, given.value] = [true, null, null];
    try {
      given.value = await askForOffers(homeRequestOf(draft.value, minutes.value));
    } catch (problem) {
      error.value = problem;
    } finally {
      busy.value = false;
    }
  }

  function take(offer: Offer): void {
    homeGone.value = false;
    change({ wayHome: { kind: "at", offer } });
    back();
  }

  const offers = offersOf(given.value);
  return (
    <div class="step" aria-busy={busy.value}>
      <StepTitle title={r.homeChoose} />
      <p class="label">{r.homeAfter}</p>
      <TimeSteppers minutes={minutes.value} onChange={(value) => ([minutes.value, given.value] = [value, null])} />
      <button type="button" class="button button-main huge" disabled={busy.value} onClick={() => void look()}>
        {busy.value ? m.searching : r.homeLook}
      </button>
      <ProblemNote error={error.value} onRetry={() => void look()} />
      <div aria-live="polite" class="step">
        {given.value?.refusal && (
          <div class="note note-warn" data-testid="refusal">
            <p><strong>{sayProblem(given.value.refusal.reason, given.value.refusal.message)}</strong></p>
            <p>{offers.length ? m.alternatives : m.noAlternatives}</p>
          </div>
        )}
        <OfferList offers={offers} onChoose={take} />
      </div>
    </div>
  );
}

/** An hour after the latest arrival, on ten minutes, within the hours. */
function firstTime(there: Offer): number {
  const { opens, closes } = hours();
  const wished = Math.ceil((minutesOf(there.latest_arrival) + STAY_MINUTES) / 10) * 10;
  return Math.min(closes - 30, Math.max(opens, wished));
}
