import { labelOf, type MeasureName, scaleOf } from "../measures";
import { DataTable } from "./DataTable";
import { WithInterval } from "./Figures";
import type { FleetPlan, Frontier } from "./found";
import { planFigure } from "./frontierReading";
import { frontierText } from "./frontierWords";
import { textOf, valuesOf } from "./reading";

const SHOWN: MeasureName[] = ["cost", "acceptance", "wait_p90"];

interface Props { plans: FleetPlan[]; frontier: Frontier; best: FleetPlan | null; currency: string; caption: string }

/** Plans with what they cost and how they serve, the cheapest first. */
export function FrontierTable({ plans, frontier, best, currency, caption }: Props) {
  const m = frontierText();
  const sizes = SHOWN.map((name) => scaleOf(name, plans.flatMap((plan) => valuesOf(planFigure(plan, name, frontier))), currency));
  const hasStandard = frontier.standard.length > 0;
  const meets = (plan: FleetPlan) => (plan.meets ? (plan.surely ? m.meetsSurely : m.meetsMaybe) : m.meetsNot);
  return (
    <DataTable
      caption={caption}
      columns={[{ name: m.plan }, ...SHOWN.map((name) => ({ name: labelOf(name) })), ...(hasStandard ? [{ name: m.meets }] : [])]}
      rows={plans.map((plan) => ({
        key: textOf(plan.name), name: textOf(plan.name), isChosen: plan === best,
        cells: [
          ...SHOWN.map((name, place) => <WithInterval key={name} figure={planFigure(plan, name, frontier)} size={sizes[place]!} />),
          ...(hasStandard ? [meets(plan)] : []),
        ],
      }))}
    />
  );
}
