import * as Plot from "@observablehq/plot";
import type { Scale } from "../scale";
import { colourOf, ON_LINES, read, STYLE, unitOf } from "./chartBasics";
import type { Interval } from "./found";
import { lookOf } from "./looks";

export interface Row { number: number; figure: Interval }

/** Scenarios under each other: marks for means, lines for intervals, and what they say above them. */
export function intervalChart(rows: Row[], size: Scale, width: number): Element {
  const points = rows.filter(({ figure }) => figure.mean !== null).map(({ number, figure }) => ({
    ...lookOf(number), mean: read(size, figure.mean)!, low: read(size, figure.low), high: read(size, figure.high), said: size.say(figure.mean),
  }));
  return Plot.plot({
    width, height: rows.length * 44 + 44, marginLeft: 32, marginRight: 40, marginTop: 8, marginBottom: 36, style: STYLE,
    x: { label: unitOf(size), domain: around(points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])), nice: true, ticks: Math.max(3, Math.floor(width / 110)), grid: true },
    y: { type: "point", label: null, domain: rows.map(({ number }) => lookOf(number).letter), tickSize: 0, padding: 0.7 },
    symbol: { type: "identity" } as Plot.ScaleOptions,
    marks: [
      Plot.ruleY(points.filter(({ low, high }) => low !== null && high !== null), { y: "letter", x1: "low", x2: "high", stroke: colourOf, strokeWidth: 3 }),
      Plot.dot(points, { x: "mean", y: "letter", symbol: (one: (typeof points)[number]) => one.symbol, fill: colourOf, r: 6 }),
      Plot.text(points, { x: "mean", y: "letter", text: "said", dy: -15, ...ON_LINES }),
    ],
  });
}

/** From the least to the most; some room around figures that are all the same. */
function around(values: number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = most > least ? 0 : Math.abs(most) / 10 || 1;
  return [least - room, most + room];
}
