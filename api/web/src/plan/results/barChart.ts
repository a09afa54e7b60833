import * as Plot from "@observablehq/plot";
import { colourOf, INK, STYLE } from "./chartBasics";
import { lookOf } from "./looks";

export interface Bar { number: number; value: number | null; said: string }
export interface BarGroup { name: string; bars: Bar[] }

/** Pixels: a bar with the gap under it, the name of a group, the gap under a group, and the letter before a bar. */
const [BAR, HEAD, FOOT, LETTER] = [22, 26, 14, 26];

/** Bars under the name of their group, a letter before each: names of any length fit a phone. */
export function groupedBars(groups: BarGroup[], width: number, most?: number): Element {
  let y = 0;
  const laid = groups.map(({ name, bars }) => {
    const top = y + HEAD;
    y = top + bars.length * BAR + FOOT;
    const rows = bars.map((bar, place) => ({ ...bar, ...lookOf(bar.number), size: bar.value ?? 0, y1: top + place * BAR, y2: top + (place + 1) * BAR - 4 }));
    return { name, rows, head: top - 13, top, bottom: y - FOOT };
  });
  const bars = laid.flatMap(({ rows }) => rows);
  const middle = ({ y1, y2 }: { y1: number; y2: number }) => (y1 + y2) / 2;
  return Plot.plot({
    width, height: y, marginLeft: LETTER, marginRight: 64, marginTop: 0, marginBottom: 0, style: STYLE,
    x: { axis: null, domain: [0, most ?? Math.max(1e-9, ...bars.map(({ size }) => size))] },
    y: { axis: null, domain: [0, y], range: [0, y] },
    marks: [
      Plot.text(laid, { x: 0, y: "head", text: "name", textAnchor: "start", dx: -LETTER, fontWeight: "bold" }),
      Plot.rect(bars, { x1: 0, x2: "size", y1: "y1", y2: "y2", fill: colourOf }),
      Plot.text(bars, { x: 0, y: middle, text: "letter", textAnchor: "end", dx: -8 }),
      Plot.text(bars, { x: "size", y: middle, text: "said", textAnchor: "start", dx: 6 }),
      Plot.ruleX(laid, { x: 0, y1: "top", y2: "bottom", stroke: INK }),
    ],
  });
}
