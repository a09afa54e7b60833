import * as Plot from "@observablehq/plot";
import { useSignal } from "@preact/signals";
import { common } from "../../common/messages";
import { labelOf, type MeasureName, scaleOf } from "../measures";
import { Drawing } from "../results/Drawing";
import type { MonthFigures } from "./calls";
import { trips, valueOf } from "./figures";
import { recordText } from "./messages";
import { monthName, periodName, yearOf } from "./periods";
import { shownYear } from "./state";

const COLUMNS = ["completed", "acceptance", "wait_mean", "promises_kept", "cost", "cost_per_trip"] as const;
type Column = (typeof COLUMNS)[number];

const HEADS: Record<Column, "completed" | "acceptance" | "wait" | "kept" | "cost" | "perTrip"> = {
  completed: "completed", acceptance: "acceptance", wait_mean: "wait", promises_kept: "kept", cost: "cost", cost_per_trip: "perTrip",
};
/** Narrower than this, the numbers above bars would run into one another; the table has them. */
const ROOMY = 600;
const [BAR, CHOSEN_BAR] = ["#56b4e9", "#0072b2"];

/** The year month by month: one figure as bars, all of them as a table whose months can be gone to. */
export function Trend({ period, currency }: { period: string; currency: string }) {
  const m = recordText();
  const drawn = useSignal<Column>("completed");
  const months = shownYear.value?.figures?.months ?? [];
  const title = m.trendOf(yearOf(period));
  return (
    <section class="card" aria-labelledby="trend-title" data-testid="trend">
      <div class="section-top">
        <h3 id="trend-title">{title}</h3>
        <label class="inline-field no-print">
          {m.trendPick}
          <select class="input" value={drawn.value} onChange={(event) => (drawn.value = event.currentTarget.value as Column)}>
            {COLUMNS.map((name) => <option key={name} value={name}>{m.columns[HEADS[name]]}</option>)}
          </select>
        </label>
      </div>
      {!months.length && <p class="loading" role="status">{common().loading}</p>}
      {months.length === 1 && <p class="soft">{m.trendOne}</p>}
      {months.length > 1 && <Bars months={months} name={drawn.value} period={period} currency={currency} title={title} />}
      {months.length > 0 && <Table months={months} period={period} currency={currency} />}
    </section>
  );
}

interface BarsProps { months: MonthFigures[]; name: Column; period: string; currency: string; title: string }

function Bars({ months, name, period, currency, title }: BarsProps) {
  const spell = spellings(months, name, currency);
  const told = months.map((month) => `${monthName(month.month)} ${spell(month)}`).join(" · ");
  const draw = (width: number) => {
    const all = Array.from({ length: 12 }, (_, index) => monthName(`${yearOf(period)}-${String(index + 1).padStart(2, "0")}`));
    const rows = months.map((month) => ({ month: monthName(month.month), value: valueOf(month, name) ?? 0, said: spell(month), isChosen: month.month === period }));
    return Plot.plot({
      width, height: 220, marginTop: 30, marginBottom: 28, style: { fontSize: width > ROOMY ? "13px" : "11px" },
      x: { domain: all, label: null, tickSize: 0 }, y: { axis: null, zero: true },
      marks: [
        Plot.ruleY([0]),
        Plot.barY(rows, { x: "month", y: "value", fill: (row: { isChosen: boolean }) => (row.isChosen ? CHOSEN_BAR : BAR), stroke: "#1a1a1a", strokeWidth: (row: { isChosen: boolean }) => (row.isChosen ? 2 : 0.5) }),
        Plot.text(rows.filter(({ isChosen }) => isChosen || width > ROOMY), { x: "month", y: "value", text: "said", dy: -10, fontWeight: "bold" }),
      ],
    });
  };
  return <Drawing label={`${title}: ${labelOf(name)} — ${told}`} draw={draw} of={[months, name, period]} />;
}

function Table({ months, period, currency }: { months: MonthFigures[]; period: string; currency: string }) {
  const m = recordText();
  const spell = COLUMNS.map((name) => spellings(months, name, currency));
  return (
    <div class="scrolls" tabIndex={0} role="group" aria-label={m.trend}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{m.columns.month}</th>
            <th scope="col">{m.columns.days}</th>
            {COLUMNS.map((name) => <th key={name} scope="col">{m.columns[HEADS[name]]}</th>)}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month} class={month.month === period ? "is-chosen" : ""} data-month={month.month}>
              <th scope="row">
                <a href={`#/record/${month.month}`} aria-current={month.month === period ? "true" : undefined} aria-label={periodName(month.month)}>{monthName(month.month)}</a>
              </th>
              <td>{month.days.length}</td>
              {spell.map((say, index) => <td key={COLUMNS[index]}>{say(month)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Months beside one another are written with the same unit and digits. */
function spellings(months: MonthFigures[], name: MeasureName, currency: string): (month: MonthFigures) => string {
  if (name === "completed") return (month) => trips(valueOf(month, name));
  const scale = scaleOf(name, months.map((month) => valueOf(month, name)), currency);
  return (month) => scale.say(valueOf(month, name));
}
