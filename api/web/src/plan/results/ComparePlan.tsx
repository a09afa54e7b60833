import { GitCompareArrows } from "lucide";
import { Icon } from "../../ui/Icon";
import { study } from "../study";
import { asking, askStudy, besideTheBase } from "./ask";
import { AskProblem } from "./AskProblem";
import { fleetAsked } from "./fleetAsked";
import type { FleetPlan } from "./found";
import { frontierText } from "./frontierWords";
import { resultsText } from "./messages";

/** One click from a plan that was found to all its figures beside the base's. */
export function ComparePlan({ plan }: { plan: FleetPlan }) {
  const asked = study.value?.asked;
  // Plans differ from the base; only where that is the town as it is can they be written as a scenario of their own.
  if (!asked?.as_it_is) return null;
  return (
    <div class="no-print">
      <button type="button" class="button" disabled={asking.value} onClick={() => void askStudy(besideTheBase(asked, plan.name, fleetAsked(plan.fleet)), "plan")} data-testid="compare-plan">
        <Icon icon={GitCompareArrows} /> {asking.value ? resultsText().starting : frontierText().compare}
      </button>
      <AskProblem where="plan" />
    </div>
  );
}
