// Bundled and run in the browser by test_plan_words.py: what the planner's page calls the figures, and how it spells them.
import { language } from "../../api/web/src/common/language";
import { apartOf, MEASURES, type MeasureName, scaleOf } from "../../api/web/src/plan/measures";
import type { Difference } from "../../api/web/src/plan/results/found";
import { verdictSentence } from "../../api/web/src/plan/results/sentences";
import { groupName, inOrder } from "../../api/web/src/plan/results/groupWords";
import { reasonName } from "../../api/web/src/plan/results/reasons";
import { verdictText } from "../../api/web/src/plan/results/verdictWords";
import { boundInWords } from "../../api/web/src/plan/results/standard";
import { LONG, SHORT } from "../../api/web/src/plan/units";

interface Case { measure: MeasureName; values: number[]; currency: string; language: "ja" | "en" }

export const measures = () => MEASURES;
export const units = () => ({ short: SHORT, long: LONG });

/** As in a table, in a sentence, and as a difference. */
export const spelled = (cases: Case[]): string[][] =>
  cases.map(({ measure, values, currency, language: asked }) => {
    language.value = asked;
    const [mean, low, high] = values as [number, number, number];
    const [short, long, apart] = [scaleOf(measure, values, currency), scaleOf(measure, values, currency, true), apartOf(measure, values, currency)];
    return [short.say(mean), short.span(low, high), long.size(mean), long.atMost(high), apart.signed(mean), apart.span(low, high), apart.least];
  });

interface Asked { measure: MeasureName; found: Difference; currency: string; language: "ja" | "en" }

/** What is said of differences. */
export const sentences = (asked: Asked[]): string[] =>
  asked.map(({ measure, found, currency, language: spoken }) => {
    language.value = spoken;
    return verdictSentence(measure, found, currency);
  });

/** The words for verdicts, reasons, groups and bounds in a language. */
export const named = (spoken: "ja" | "en", given: { reasons: string[]; ages: string[]; bounds: string[] }) => {
  language.value = spoken;
  return {
    verdicts: verdictText().verdicts,
    reasons: given.reasons.map(reasonName),
    ages: inOrder("age", given.ages).map((age) => groupName("age", age)),
    wheelchair: ["yes", "no"].map((name) => groupName("wheelchair", name)),
    bounds: given.bounds.map((bound) => boundInWords(bound, "JPY")),
  };
};
