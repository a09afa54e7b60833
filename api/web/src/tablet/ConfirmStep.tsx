import { useEffect } from "preact/hooks";
import { go } from "../common/route";
import { ProblemNote } from "../ui/ProblemNote";
import { confirm, confirmError, pending } from "./confirm";
import { draft, leavesHome } from "./draft";
import { text } from "./messages";
import { OfferWords } from "./OfferList";
import { chosen } from "./offers";
import { alongWords } from "./PartyFields";
import { StepTitle } from "./StepTitle";
import { TripLine } from "./TripLine";
import { WayHomeFields } from "./WayHomeFields";

/** What was chosen, once more, the way home, and the one button that books it all. */
export function ConfirmStep() {
  const m = text();
  const offer = chosen.value;
  useEffect(() => {
    if (!offer) go("offers", true);
    return () => {
      confirmError.value = null;
    };
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
      {leavesHome(draft.value) && <WayHomeFields />}
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
