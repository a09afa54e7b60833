import { RefreshCw } from "lucide";
import { Icon } from "../../ui/Icon";
import { study, isUnderWay } from "../study";
import { asking, askStudy, drawsOf, MOST_DRAWS, withDraws } from "./ask";
import { AskProblem } from "./AskProblem";
import { resultsText } from "./messages";

/** One click to the same question with more draws, where chance has not been told from a difference. */
export function MoreDraws({ isWanted }: { isWanted: boolean }) {
  const m = resultsText();
  const asked = study.value?.asked;
  if (!isWanted || !asked || !study.value || isUnderWay(study.value)) return null;
  const draws = drawsOf(asked);
  const more = Math.min(MOST_DRAWS, Math.max(2 * draws, 5));
  if (draws >= MOST_DRAWS) return <p class="soft">{m.mostDraws(MOST_DRAWS)}</p>;
  return (
    <div class="more-draws no-print">
      <button type="button" class="button" disabled={asking.value} onClick={() => void askStudy(withDraws(asked, more), "draws")} data-testid="more-draws">
        <Icon icon={RefreshCw} /> {asking.value ? m.starting : m.moreDraws(more)}
      </button>
      <span class="soft">{m.moreDrawsNote}</span>
      <AskProblem where="draws" />
    </div>
  );
}
