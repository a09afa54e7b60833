import { type MeasureName, scaleOf } from "../measures";
import type { Day } from "./calls";
import { dayText } from "./messages";

/** The day in a few numbers; those of the day alone, not of the whole study. */
export function DayFacts({ day }: { day: Day }) {
  const m = dayText();
  const of = (name: MeasureName) => scaleOf(name, [day.figures[name] ?? null]).say(day.figures[name] ?? null);
  const refused = day.trips.filter(({ status }) => status === "refused").length;
  const facts: [string, string, string][] = [
    ["asked", m.asked, of("asked")], ["accepted", m.accepted, of("accepted")],
    ["refused", m.refused, scaleOf("asked", [refused]).say(refused)], ["completed", m.carried, of("completed")],
    ["wait_mean", m.wait, of("wait_mean")], ["vehicle_km", m.km, of("vehicle_km")],
  ];
  return (
    <dl class="day-facts">
      {facts.map(([name, label, value]) => (
        <div key={name} data-figure={name}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
