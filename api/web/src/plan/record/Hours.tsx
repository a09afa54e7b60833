import * as Plot from "@observablehq/plot";
import { language } from "../../common/language";
import { Drawing } from "../results/Drawing";
import { scale } from "../scale";
import type { PeriodFigures } from "./calls";
import { recordText } from "./messages";

type Hour = PeriodFigures["hourly"][number];

/** When people board, and how full the vehicles are, hour by hour of a mean day. */
export function Hours({ whole }: { whole: PeriodFigures }) {
  const m = recordText();
  const hours = served(whole.hourly);
  const boardings = scale("riders", language.value, hours.map((hour) => hour.boardings));
  const load = scale("riders", language.value, hours.map((hour) => hour.load));
  const label = (head: string, said: (hour: Hour) => string) => `${head}: ${hours.map((hour) => `${m.clock(hour.hour)} ${said(hour)}`).join(" · ")}`;
  return (
    <section class="card" aria-labelledby="hours-title" data-testid="hours">
      <h3 id="hours-title">{m.hours}</h3>
      <p class="soft">{m.hoursHow}</p>
      <Drawing label={label(m.boardings, (hour) => boardings.say(hour.boardings))} draw={(width) => bars(hours, width, boardings.decimals)} of={[whole]} />
      <Drawing label={label(m.load, (hour) => load.say(hour.load))} draw={(width) => line(hours, width)} of={[whole]} />
      <details class="no-print">
        <summary>{m.hoursTable}</summary>
        <table class="table">
          <thead>
            <tr>{[m.hour, m.boardings, m.load].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour.hour}>
                <th scope="row">{m.clock(hour.hour)}</th>
                <td>{boardings.say(hour.boardings)}</td>
                <td>{load.say(hour.load)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** From the first hour in which anything runs to the last. */
function served(hourly: Hour[]): Hour[] {
  const isServed = (hour: Hour) => hour.boardings > 0 || hour.load !== null;
  const [first, last] = [hourly.findIndex(isServed), hourly.findLastIndex(isServed)];
  return first < 0 ? [] : hourly.slice(first, last + 1);
}

const COMMON = { marginLeft: 8, marginRight: 8, marginTop: 24, style: { fontSize: "13px" } };
/** Narrower than this, an hour is only its number. */
const ROOMY = 420;
const xOf = (hours: Hour[], width: number) => ({
  domain: hours.map(({ hour }) => hour), label: null, tickSize: 0,
  tickFormat: (hour: number) => (width < ROOMY ? String(hour) : recordText().clock(hour)),
});

function bars(hours: Hour[], width: number, decimals: number): Element {
  return Plot.plot({
    ...COMMON, width, height: 170, x: xOf(hours, width), y: { axis: null, zero: true },
    marks: [
      Plot.ruleY([0]),
      Plot.barY(hours, { x: "hour", y: "boardings", fill: "#56b4e9", stroke: "#1a1a1a", strokeWidth: 0.5 }),
      Plot.text(hours, { x: "hour", y: "boardings", text: (hour: Hour) => hour.boardings.toFixed(decimals), dy: -9 }),
    ],
  });
}

function line(hours: Hour[], width: number): Element {
  const known = hours.filter(({ load }) => load !== null);
  return Plot.plot({
    ...COMMON, width, height: 130, x: { ...xOf(hours, width), type: "point", padding: 0.5 }, y: { axis: null, zero: true },
    marks: [
      Plot.ruleY([0]),
      Plot.line(known, { x: "hour", y: "load", stroke: "#d55e00", strokeWidth: 2 }),
      Plot.dot(known, { x: "hour", y: "load", fill: "#d55e00", stroke: "#1a1a1a", r: 4 }),
      Plot.text(known, { x: "hour", y: "load", text: (hour: Hour) => (hour.load ?? 0).toFixed(1), dy: -11 }),
    ],
  });
}
