import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "preact/hooks";
import type { Figures } from "../api/types";
import { language } from "../common/language";
import { text } from "./messages";
import { type FigureName, numberOf, spell } from "./numbers";

/** Colours that differ for every kind of colour vision (Okabe-Ito), from good to bad. */
const OUTCOME_COLOURS = { completed: "#009e73", open: "#56b4e9", cancelled: "#999999", no_shows: "#e69f00", refused: "#d55e00" };
type Outcome = keyof typeof OUTCOME_COLOURS;
const MAIN: FigureName[] = ["mean_wait_seconds", "mean_detour", "vehicle_km", "riders_per_vehicle_hour"];

/** The comparison in pictures: what became of the wishes, and the main figures as pairs of bars. */
export function Charts({ base, scenario }: { base: Figures; scenario: Figures }) {
  const m = text();
  const runs: [string, Figures][] = [[m.base, base], [m.scenario, scenario]];
  return (
    <div class="charts">
      <figure>
        <figcaption>{m.charts.outcome}</figcaption>
        <Drawing draw={() => outcomeChart(runs)} label={m.charts.outcome} redraw={[base, scenario, language.value]} />
      </figure>
      <figure>
        <figcaption>{m.charts.each}</figcaption>
        <div class="small-charts">
          {MAIN.map((name) => (
            <Drawing key={name} draw={() => pairChart(name, runs)} label={m.figures[name]} redraw={[base, scenario, language.value]} />
          ))}
        </div>
      </figure>
    </div>
  );
}

function Drawing({ draw, label, redraw }: { draw: () => Element; label: string; redraw: unknown[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current!.replaceChildren(unlabelled(draw())), redraw);
  return <div ref={box} class="drawing" role="img" aria-label={label} />;
}

/** Takes away the labels Plot gives to groups, where they are not allowed; the table says the same in words. */
function unlabelled(chart: Element): Element {
  for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  return chart;
}

function outcomeChart(runs: [string, Figures][]): Element {
  const m = text();
  const names = Object.keys(OUTCOME_COLOURS) as Outcome[];
  const rows = runs.flatMap(([run, figures]) => names.map((name) => ({ run, what: m.outcomes[name], count: outcome(figures, name) })));
  return Plot.plot({
    width: 640, height: 170, marginLeft: 140, style: { fontSize: "14px" },
    x: { label: m.count, grid: true }, y: { label: null, domain: runs.map(([run]) => run) },
    color: { domain: names.map((name) => m.outcomes[name]), range: Object.values(OUTCOME_COLOURS), legend: true },
    marks: [
      Plot.barX(rows, { x: "count", y: "run", fill: "what", order: names.map((name) => m.outcomes[name]), stroke: "#1a1a1a", strokeWidth: 0.5 }),
      Plot.textX(rows, Plot.stackX({ order: names.map((name) => m.outcomes[name]), z: "what", x: "count", y: "run", text: (row: { count: number }) => (row.count ? String(row.count) : "") })),
    ],
  });
}

function outcome(figures: Figures, name: Outcome): number {
  const count = (each: FigureName) => numberOf(figures, each) ?? 0;
  if (name === "open") return Math.max(0, count("bookings") - count("completed") - count("cancelled") - count("no_shows"));
  return count(name);
}

function pairChart(name: FigureName, runs: [string, Figures][]): Element {
  const m = text();
  const rows = runs.map(([run, figures]) => ({ run, value: numberOf(figures, name) ?? 0, said: spell(name, numberOf(figures, name)) }));
  return Plot.plot({
    width: 340, height: 120, marginLeft: 130, marginRight: 85, marginTop: 30, style: { fontSize: "13px" },
    x: { axis: null }, y: { label: null, domain: runs.map(([run]) => run) },
    marks: [
      Plot.barX(rows, { x: "value", y: "run", fill: (_, index) => (index === 0 ? "#56b4e9" : "#0072b2"), stroke: "#1a1a1a", strokeWidth: 0.5 }),
      Plot.text(rows, { x: "value", y: "run", text: "said", textAnchor: "start", dx: 5 }),
      Plot.text([m.figures[name]], { frameAnchor: "top-left", dy: -22, dx: -125, fontWeight: "bold" }),
      Plot.ruleX([0]),
    ],
  });
}
