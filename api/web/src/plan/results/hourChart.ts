import * as Plot from "@observablehq/plot";
import { INK, ON_LINES, STYLE } from "./chartBasics";
import { lookOf } from "./looks";

interface AtHour { hour: number; value: number }
export interface HourLine { number: number; values: AtHour[] }

/** One line for each scenario over the hours of a day, told apart by dashes and by a letter where it stands alone. */
export function hourChart(lines: HourLine[], label: string, width: number): Element {
  const isNarrow = width < 500;
  const hours = lines[0]!.values.map(({ hour }) => hour);
  return Plot.plot({
    width, height: 240, marginLeft: 40, marginRight: 28, marginTop: 28, marginBottom: 32, style: STYLE,
    x: { label: null, ticks: hours.filter((hour) => !isNarrow || hour % 2 === 0), tickFormat: (hour: number) => `${hour}:00`, tickSize: 3 },
    y: { label, zero: true, nice: true, grid: true, ticks: 5 },
    marks: [
      Plot.ruleY([0], { stroke: INK }),
      ...lines.map(({ number, values }) =>
        Plot.line(values, { x: "hour", y: "value", stroke: lookOf(number).colour, strokeWidth: 3, strokeDasharray: lookOf(number).dash })),
      Plot.text(lettersOf(lines), { x: "hour", y: "value", text: "letter", ...ON_LINES }),
    ],
  });
}

/** A letter for each line, at the hour at which it lies farthest from all others. */
function lettersOf(lines: HourLine[]) {
  return lines.map(({ number, values }) => {
    const others = lines.filter((line) => line.number !== number);
    const apart = (place: number) => Math.min(Infinity, ...others.map((line) => Math.abs(line.values[place]!.value - values[place]!.value)));
    const best = values.reduce((found, _, place) => (apart(place) > apart(found) ? place : found), 0);
    return { letter: lookOf(number).letter, ...values[best]! };
  });
}
