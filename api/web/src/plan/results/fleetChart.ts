import * as Plot from "@observablehq/plot";
import type { Scale } from "../scale";
import { colourOf, ON_LINES, read, STYLE, unitOf } from "./chartBasics";
import type { Row } from "./intervalChart";
import { lookOf } from "./looks";

export interface FleetPoint extends Row { vehicles: number; joined: boolean }

/** A figure against the number of vehicles; those that differ in it alone are joined. */
export function fleetChart(points: FleetPoint[], size: Scale, counts: Scale, label: string, width: number): Element {
  const [least, most] = [Math.min(...points.map(({ vehicles }) => vehicles)), Math.max(...points.map(({ vehicles }) => vehicles))];
  const known = points.filter(({ figure }) => figure.mean !== null).map((one) => ({
    ...lookOf(one.number), joined: one.joined, x: one.vehicles + asideOf(one, points) * (most - least) * 0.08,
    mean: read(size, one.figure.mean)!, low: read(size, one.figure.low), high: read(size, one.figure.high),
  }));
  const line = known.filter(({ joined }) => joined).sort((a, b) => a.x - b.x);
  const edge = (most - least) * 0.15;
  return Plot.plot({
    width, height: 260, marginLeft: 52, marginRight: 24, marginTop: 40, marginBottom: 44, style: STYLE,
    x: { label, domain: [least - edge, most + edge], ticks: [...new Set(points.map(({ vehicles }) => vehicles))], tickFormat: (value: number) => counts.number(value) },
    y: { label: unitOf(size), nice: true, grid: true, ticks: 5 },
    symbol: { type: "identity" } as Plot.ScaleOptions,
    marks: [
      Plot.line(line, { x: "x", y: "mean", stroke: "#767676", strokeWidth: 2 }),
      Plot.ruleX(known.filter(({ low, high }) => low !== null && high !== null), { x: "x", y1: "low", y2: "high", stroke: colourOf, strokeWidth: 3 }),
      Plot.dot(known, { x: "x", y: "mean", symbol: (one: (typeof known)[number]) => one.symbol, fill: colourOf, r: 7 }),
      Plot.text(known, { x: "x", y: (one: (typeof known)[number]) => one.high ?? one.mean, text: "letter", dy: -14, ...ON_LINES }),
    ],
  });
}

/** Scenarios with the same number of vehicles stand beside each other. */
function asideOf({ number, vehicles }: FleetPoint, points: FleetPoint[]): number {
  const alike = points.filter((one) => one.vehicles === vehicles);
  return alike.findIndex((one) => one.number === number) - (alike.length - 1) / 2;
}
