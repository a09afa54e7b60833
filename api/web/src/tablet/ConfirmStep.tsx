import { useEffect } from "preact/hooks";
import { go } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { confirm, confirmError, pending } from "./confirm";
import { draft } from "./draft";
import { text } from "./messages";
import { OfferWords } from "./OffersStep";
import { chosen } from "./offers";
import { alongWords } from "./PartyFields";
import { StepTitle } from "./StepTitle";
import { TripLine } from "./TripLine";

/** What was chosen, once more, and the one button that books it. */
export function ConfirmStep() {
  const m = text();
  const offer = chosen.value;
  useEffect(() => {
    confirmError.value = null;
    if (!offer) go("offers", true);
  }, []);
  if (!offer) return null;
  return (
    <div class="step">
      <StepTitle title={m.confirm} />
      <div class="card confirm-card">
        <TripLine />
        <OfferWords offer={offer} />
        <p>{alongWords(draft.value.along)}</p>
      </div>
      <ProblemNote error={confirmError.value} />
      <button
        type="button"
        class="button button-main huge"
        data-testid="confirm"
        disabled={!!pending.value}
        onClick={() => void confirm(offer)}
      >
        {pending.value ? m.sending : m.confirmButton}
      </button>
    </div>
  );
}
