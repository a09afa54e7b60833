// Bundled and run in the browser by test_plan_words.py: what the planner's page calls the figures, and how it spells them.
import { language } from "../../api/web/src/common/language";
import { apartOf, MEASURES, type MeasureName, scaleOf } from "../../api/web/src/plan/measures";
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
