import type { Stop } from "../../api/types";
import { say } from "../../common/language";
import { clockTime, minutesOf } from "../../common/times";
import { text } from "../messages";
import { numbered } from "../scene";
import { timelineText } from "./messages";
import { at, type Scale, span } from "./scale";

/** A stop's number needs about this much of the timeline's width before the next stop. */
const NUMBER_PERCENT = 2.6;
const SHIFT_MINUTES = 1;

/**
 * The vehicle's own line. What is done is solid and lies where it happened; where that is not where it was planned, the
 * plan stays as an outline. What is planned is drawn as an outline; breaks are hatched.
 */
export function Drives({ stops, colour, scale }: { stops: Stop[]; colour: string; scale: Scale }) {
  const numbers = new Map(numbered(stops).map(({ stop, number }) => [stop.stop_id, number]));
  const isSeen = (from: string, to: string) => at(scale, to) >= 0 && at(scale, from) <= 100;
  return (
    <div class="drives" style={{ "--colour": colour }}>
      {stops.slice(1).map((stop, index) => {
        const [from, to] = [leftOf(stops[index]!), cameTo(stop)];
        if (!isSeen(from, to)) return null;
        return <span key={`drive-${stop.stop_id}`} class={`drive ${stop.state === "planned" ? "" : "drive-done"}`} style={span(scale, from, to)} />;
      })}
      {stops.map((stop, index) => {
        const next = stops[index + 1];
        if (!isSeen(cameTo(stop), leftOf(stop))) return null;
        const number = numbers.get(stop.stop_id);
        const hasRoom = !next || at(scale, cameTo(next)) - at(scale, cameTo(stop)) > NUMBER_PERCENT;
        return <StopMark key={stop.stop_id} stop={stop} number={number} hasRoom={hasRoom} scale={scale} />;
      })}
    </div>
  );
}

function StopMark({ stop, number, hasRoom, scale }: { stop: Stop; number: number | undefined; hasRoom: boolean; scale: Scale }) {
  const m = timelineText();
  const name = `${number ?? text().break} ${say(stop.place.name)}`;
  const planned = m.stop(name, `${clockTime(stop.arrival)}–${clockTime(stop.departure)}`);
  const title = stop.actual_arrival ? `${planned}\n${m.actual(clockTime(stop.actual_arrival))}` : planned;
  return (
    <>
      {isShifted(stop) && <span class="stop-planned" style={span(scale, stop.arrival, stop.departure)} />}
      <span
        class={`stop stop-${stop.state} ${number ? "" : "stop-break"} ${hasRoom ? "" : "stop-narrow"}`} title={title}
        style={span(scale, cameTo(stop), leftOf(stop))}
      >
        {hasRoom && <span>{number ?? text().break}</span>}
      </span>
    </>
  );
}

const cameTo = (stop: Stop) => stop.actual_arrival ?? stop.arrival;

/** When a vehicle left a stop that is done: once the last of its visits was. */
function leftOf(stop: Stop): string {
  if (stop.state !== "done") return minutesOf(cameTo(stop)) > minutesOf(stop.departure) ? cameTo(stop) : stop.departure;
  return stop.visits.reduce((last, { done_at }) => (done_at && done_at > last ? done_at : last), cameTo(stop));
}

const isShifted = (stop: Stop) =>
  !!stop.actual_arrival && Math.abs(minutesOf(stop.actual_arrival) - minutesOf(stop.arrival)) >= SHIFT_MINUTES;
