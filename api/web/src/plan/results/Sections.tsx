import { AreaMap } from "./AreaMap";
import { AtAGlance } from "./AtAGlance";
import { Contents, type SectionName } from "./Contents";
import { Days } from "./Days";
import { Fairness } from "./Fairness";
import { Figures } from "./Figures";
import { FleetSize, isOfFleets } from "./FleetSize";
import type { Comparison, Frontier } from "./found";
import { frontierText } from "./frontierWords";
import { FrontierView } from "./FrontierView";
import { Hours } from "./Hours";
import { resultsText } from "./messages";
import { pictureText } from "./pictureWords";
import { Question } from "./Question";
import { Refusals } from "./Refusals";
import { Tools } from "./Tools";
import { Verdict } from "./Verdict";
import { hasWalks, Walking } from "./Walking";

interface Props { id: string; comparison: Comparison; draws_done: number; frontier: Frontier | null }

/** All that is known so far: the answer first, then what it stands on. */
export function Sections({ id, comparison, draws_done, frontier }: Props) {
  const [m, p] = [resultsText(), pictureText()];
  const [fleets, walks] = [isOfFleets(comparison), hasWalks(comparison)];
  const sections: SectionName[] = [
    ["answer", m.answer], ["figures", m.figures], ["frontier", frontierText().title], ...(fleets ? [["fleet", p.fleet] as SectionName] : []),
    ["areas", p.map], ["refusals", p.refusals], ["fairness", p.fairness], ["hours", p.hours], ...(walks ? [["walking", p.walking] as SectionName] : []),
    ["look", m.look],
  ];
  return (
    <>
      <Question comparison={comparison} draws={draws_done} />
      <Tools id={id} hasResults />
      <Contents sections={sections} />
      <Verdict comparison={comparison} />
      {comparison.others.length > 0 && <AtAGlance comparison={comparison} />}
      <Figures comparison={comparison} />
      <FrontierView comparison={comparison} frontier={frontier} />
      {fleets && <FleetSize comparison={comparison} />}
      <AreaMap comparison={comparison} />
      <Refusals comparison={comparison} />
      <Fairness comparison={comparison} />
      <Hours comparison={comparison} />
      {walks && <Walking comparison={comparison} />}
      <Days id={id} comparison={comparison} draws={draws_done} />
    </>
  );
}
