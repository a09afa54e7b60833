import { language } from "../../common/language";
import { dayName } from "../../common/times";
import { scaleOf } from "../measures";
import { scale } from "../scale";
import { isUnderWay, study } from "../study";
import { Drawing } from "./Drawing";
import type { Comparison, FleetPlan, Frontier } from "./found";
import { frontierChart, type PlanPoint } from "./frontierChart";
import { FrontierForm } from "./FrontierForm";
import { cheapestOf, onFrontier, picked, planFigure } from "./frontierReading";
import { FrontierTable } from "./FrontierTable";
import { frontierText } from "./frontierWords";
import { ComparePlan } from "./ComparePlan";
import { currencyOf, listed, quoted, textOf } from "./reading";
import { boundInWords } from "./standard";

const MOST_ROWS = 11;

interface Props { comparison: Comparison; frontier: Frontier | null }

/** The frontier of cost against service, the cheapest plan that meets the standard, and the way to ask for it. */
export function FrontierView({ comparison, frontier }: Props) {
  const m = frontierText();
  const shown = study.value;
  const isSearching = !frontier && !!shown?.asked.frontier && isUnderWay(shown);
  const hasPlans = !!frontier?.plans.length;
  return (
    <section class="card" aria-labelledby="frontier" data-testid="frontier">
      <h2 id="frontier">{m.title}</h2>
      {hasPlans ? <Found frontier={frontier} currency={currencyOf(comparison)} /> : <p>{isSearching ? m.searching : m.explain}</p>}
      {!isSearching && shown && !isUnderWay(shown) && <FrontierForm key={shown.study_id} asked={shown.asked} hasFrontier={hasPlans} />}
    </section>
  );
}

function Found({ frontier, currency }: { frontier: Frontier; currency: string }) {
  const m = frontierText();
  const on = onFrontier(frontier);
  const { best, sure } = cheapestOf(frontier);
  const few = picked(on, MOST_ROWS);
  const shown = frontier.plans.filter((plan) => plan === best || plan === sure || few.includes(plan));
  return (
    <>
      {frontier.standard.length > 0 && (
        <div class="lead" data-testid="cheapest">
          <p>{m.standard(listed(frontier.standard.map((bound) => boundInWords(bound, currency))))}</p>
          <p>{best ? bestSentence(best, frontier, currency) : m.noPlan}</p>
          {best && sure && sure !== best && <p>{m.cheapestSure(quoted(textOf(sure.name)), costOf(sure, frontier, currency))}</p>}
        </div>
      )}
      {best && <ComparePlan plan={best} />}
      <p class="soft">{m.what(frontier.plans.length, on.length)} {triedOn(frontier)}</p>
      <Chart frontier={frontier} currency={currency} best={best} />
      <FrontierTable plans={shown} frontier={frontier} best={best} currency={currency} caption={m.table(few.length, on.length)} />
      {few.length < on.length && (
        <details class="no-print">
          <summary>{m.showAll(on.length)}</summary>
          <FrontierTable plans={on} frontier={frontier} best={best} currency={currency} caption={m.table(on.length, on.length)} />
        </details>
      )}
    </>
  );
}

function Chart({ frontier, currency, best }: { frontier: Frontier; currency: string; best: FleetPlan | null }) {
  const m = frontierText();
  const points = frontier.plans.flatMap((plan): PlanPoint[] => {
    const [cost, accepted] = [planFigure(plan, "cost", frontier).mean, planFigure(plan, "acceptance", frontier).mean];
    return cost === null || accepted === null ? [] : [{ cost, accepted, name: textOf(plan.name), isOn: plan.on_frontier, isBest: plan === best }];
  });
  const sizes = {
    cost: scaleOf("cost", points.map(({ cost }) => cost), currency), accepted: scaleOf("acceptance", points.map(({ accepted }) => accepted)),
    costLabel: m.cost, acceptedLabel: m.accepted,
  };
  const title = best ? `${m.chart} — ${m.ringed(textOf(best.name))}` : m.chart;
  const told = picked(points.filter(({ isOn }) => isOn), 5).map(({ name, cost, accepted }) => `${name} ${sizes.cost.say(cost)} ${sizes.accepted.say(accepted)}`);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <Drawing label={`${title}. ${listed(told)}`} draw={(width) => frontierChart(points, sizes, width)} of={[frontier]} />
    </figure>
  );
}

function bestSentence(plan: FleetPlan, frontier: Frontier, currency: string): string {
  const m = frontierText();
  const accepted = planFigure(plan, "acceptance", frontier).mean;
  const of100 = scale("of_100", language.value, [accepted], { long: true }).say(accepted);
  const said = m.cheapest(quoted(textOf(plan.name)), costOf(plan, frontier, currency), of100);
  return `${said}${language.value === "ja" ? "" : " "}${plan.surely ? m.surely : m.notSurely}`;
}

function costOf(plan: FleetPlan, frontier: Frontier, currency: string): string {
  const cost = planFigure(plan, "cost", frontier);
  return scaleOf("cost", [cost.mean], currency).say(cost.mean);
}

function triedOn({ days, plans }: Frontier): string {
  const m = frontierText();
  const span = days.length === 1 ? dayName(days[0]!) : m.days(days.length);
  const draws = Math.max(...plans.map((plan) => plan.draws));
  return draws === 1 ? m.tried(span) : m.triedMore(span, draws);
}
