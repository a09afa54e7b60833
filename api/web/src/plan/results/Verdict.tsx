import { CircleHelp, ThumbsDown, ThumbsUp, Shuffle } from "lucide";
import { language } from "../../common/language";
import { Icon } from "../../ui/Icon";
import { labelOf, MEASURE_NAMES, type MeasureName, measureOf } from "../measures";
import { scale } from "../scale";
import type { Comparison, Difference } from "./found";
import { Letter } from "./Letter";
import { MoreDraws } from "./MoreDraws";
import { resultsText } from "./messages";
import { currencyOf, differenceOf, figureOf, isReal, isRepeated, isSame, isUnsure, quoted, spreadOf, type Told, toldOf } from "./reading";
import { hiddenSize, verdictSentence } from "./sentences";
import { verdictText } from "./verdictWords";

type Found = [MeasureName, Difference][];

/** The answer in plain sentences: what is sure, what is not sure yet, and where no difference was seen. */
export function Verdict({ comparison }: { comparison: Comparison }) {
  const m = resultsText();
  const [base, ...others] = toldOf(comparison);
  return (
    <section class="card" aria-labelledby="answer" data-testid="verdict">
      <h2 id="answer">{m.answer}</h2>
      <p>{baseSentence(base!, comparison)}</p>
      {others.map((one) => <OfScenario key={one.number} told={one} comparison={comparison} />)}
      <MoreDraws isWanted={others.some((one) => foundOf(comparison, one.number).some(([, found]) => isUnsure(found) || found.low === null))} />
    </section>
  );
}

function OfScenario({ told: { number, name }, comparison }: { told: Told; comparison: Comparison }) {
  const m = resultsText();
  const currency = currencyOf(comparison);
  const found = foundOf(comparison, number);
  const sure = found.filter(([, one]) => isReal(one) || one.low === null);
  const unsure = found.filter(([, one]) => isUnsure(one));
  const same = found.filter(([, one]) => isSame(one));
  const quiet = found.filter((one) => ![...sure, ...unsure, ...same].includes(one));
  return (
    <div class="verdict" data-scenario={number}>
      <h3><Letter number={number} /> {quoted(name)}</h3>
      {sure.length === 0 && <p class="lead">{m.nothingSure}</p>}
      {sure.length > 0 && <h4>{m.sure}</h4>}
      <Sentences found={sure} comparison={comparison} />
      {unsure.length > 0 && <h4>{m.unsure}</h4>}
      <Sentences found={unsure} comparison={comparison} />
      {quiet.length + same.length > 0 && (
        <details>
          <summary>{m.quiet(quiet.length + same.length)}</summary>
          <p class="soft">{m.quietNote}</p>
          <ul class="quiet">
            {quiet.map(([measure, one]) => <li key={measure}>{labelOf(measure)} <span class="soft">{hiddenSize(measure, one, currency)}</span></li>)}
          </ul>
          {same.length > 0 && <p>{m.sameNote} {same.map(([measure]) => labelOf(measure)).join(language.value === "ja" ? "、" : ", ")}</p>}
        </details>
      )}
    </div>
  );
}

function Sentences({ found, comparison }: { found: Found; comparison: Comparison }) {
  if (!found.length) return null;
  return (
    <ul class="sentences">
      {found.map(([measure, one]) => (
        <li key={measure} data-measure={measure} data-verdict={wordOf(one, comparison)}>
          <VerdictTag found={one} comparison={comparison} /> <span>{verdictSentence(measure, one, currencyOf(comparison))}</span>
        </li>
      ))}
    </ul>
  );
}

type Word = "better" | "worse" | "different" | "unsure" | "oneDraw" | "tooFew" | "no_difference_seen";

function wordOf(found: Difference, comparison: Comparison): Word {
  if (found.low === null) return isRepeated(comparison) ? "tooFew" : "oneDraw";
  return isUnsure(found) ? "unsure" : found.verdict;
}

const ICONS = { better: ThumbsUp, worse: ThumbsDown, different: Shuffle, unsure: CircleHelp, oneDraw: CircleHelp, tooFew: null, no_difference_seen: null };

/** What a difference is taken for, as a word with a sign. */
export function VerdictTag({ found, comparison }: { found: Difference; comparison: Comparison }) {
  const word = wordOf(found, comparison);
  const icon = ICONS[word];
  return (
    <span class={`verdict-tag verdict-${word}`}>
      {icon && <Icon icon={icon} size={18} />} {verdictText().verdicts[word]}
    </span>
  );
}

/** Those that have a sentence, in the order of the figures; of what was repeated those that were seen more than once. */
function foundOf(comparison: Comparison, number: number): Found {
  return MEASURE_NAMES.filter((name) => measureOf(name).more).flatMap((name) => {
    const found = differenceOf(comparison, number, name);
    return found && (found.low !== null || !isRepeated(comparison)) ? [[name, found] as [MeasureName, Difference]] : [];
  });
}

function baseSentence({ name, outcome }: Told, comparison: Comparison): string {
  const [accepted, wait, cost] = ([["acceptance", "of_100"], ["wait_mean", "minutes"], ["cost", "money"]] as const).map(([measure, unit]) => {
    const { mean, low, high } = figureOf(outcome, measure, spreadOf(comparison));
    return scale(unit, language.value, [mean, low, high], { long: true, currency: currencyOf(comparison) }).say(mean);
  });
  return verdictText().base(quoted(name), accepted!, wait!, cost!);
}
