import { words } from "../../common/language";

/** The words of the planner's frame. */
export const frameText = words(
  {
    title: "計画",
    tabs: "計画の画面",
    whatIf: "もしも（試算）",
    record: "実績",
    figures: "1日の数字",
  },
  {
    title: "Planning",
    tabs: "Views of planning",
    whatIf: "What if",
    record: "Record",
    figures: "One day",
  },
);
