import { AreaMap } from "./AreaMap";
import { AtAGlance } from "./AtAGlance";
import { Days } from "./Days";
import { Fairness } from "./Fairness";
import { Figures } from "./Figures";
import { FleetSize } from "./FleetSize";
import type { Comparison, Frontier } from "./found";
import { FrontierView } from "./FrontierView";
import { Hours } from "./Hours";
import { Question } from "./Question";
import { Refusals } from "./Refusals";
import { Verdict } from "./Verdict";
import { Walking } from "./Walking";

interface Props { id: string; comparison: Comparison; draws_done: number; frontier: Frontier | null }

/** All that is known so far: the answer first, then what it stands on. */
export function Sections({ id, comparison, draws_done, frontier }: Props) {
  return (
    <>
      <Question comparison={comparison} draws={draws_done} />
      <Verdict comparison={comparison} />
      <AtAGlance comparison={comparison} />
      <Figures comparison={comparison} />
      <FrontierView comparison={comparison} frontier={frontier} />
      <FleetSize comparison={comparison} />
      <AreaMap comparison={comparison} />
      <Refusals comparison={comparison} />
      <Fairness comparison={comparison} />
      <Hours comparison={comparison} />
      <Walking comparison={comparison} />
      <Days id={id} comparison={comparison} draws={draws_done} />
    </>
  );
}
