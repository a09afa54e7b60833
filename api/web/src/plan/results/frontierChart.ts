import * as Plot from "@observablehq/plot";
import type { Scale } from "../scale";
import { STYLE, withUnit } from "./chartBasics";

export interface PlanPoint { cost: number; accepted: number; name: string; isOn: boolean; isBest: boolean }
export interface Sizes { cost: Scale; accepted: Scale; costLabel: string; acceptedLabel: string }

/** Every plan that was tried, the frontier as a line, a ring around the cheapest that meets the standard. */
export function frontierChart(points: PlanPoint[], { cost, accepted, costLabel, acceptedLabel }: Sizes, width: number): Element {
  const read = points.map((one) => ({ ...one, x: one.cost * cost.factor, y: one.accepted * accepted.factor, said: `${one.name}\n${cost.say(one.cost)} · ${accepted.say(one.accepted)}` }));
  const line = read.filter(({ isOn }) => isOn).sort((a, b) => a.x - b.x);
  return Plot.plot({
    width, height: Math.min(440, Math.max(280, width * 0.5)), marginLeft: 48, marginRight: 40, marginTop: 32, marginBottom: 44,
    style: STYLE,
    x: { label: withUnit(costLabel, cost), nice: true, ticks: Math.max(3, Math.floor(width / 110)) },
    y: { label: withUnit(acceptedLabel, accepted), nice: true, grid: true, domain: [Math.min(...read.map(({ y }) => y)), 100] },
    marks: [
      Plot.dot(read.filter(({ isOn }) => !isOn), { x: "x", y: "y", r: 3.5, stroke: "#767676" }),
      Plot.line(line, { x: "x", y: "y", stroke: "#0072b2", strokeWidth: 2 }),
      Plot.dot(line, { x: "x", y: "y", r: 4.5, fill: "#0072b2" }),
      Plot.dot(read.filter(({ isBest }) => isBest), { x: "x", y: "y", r: 11, stroke: "#d55e00", strokeWidth: 4 }),
      Plot.tip(read, Plot.pointer({ x: "x", y: "y", title: "said", fontSize: 14 })),
    ],
  });
}
