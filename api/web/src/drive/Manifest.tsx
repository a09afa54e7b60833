import type { Stop } from "./model";
import { say } from "../common/language";
import { clockTime } from "../common/times";
import { text } from "./messages";
import { isLeft } from "./model";
import { VisitLine } from "./VisitLine";

/** Every stop of the day in order; those that are done folded away. */
export function Manifest({ stops }: { stops: Stop[] }) {
  const m = text();
  const done = stops.filter((stop) => !isLeft(stop));
  return (
    <section class="manifest" aria-label={m.manifest}>
      <h2>{m.manifest}</h2>
      {done.length > 0 && (
        <details>
          <summary class="button">{m.done} {done.length}</summary>
          <StopList stops={done} />
        </details>
      )}
      <StopList stops={stops.filter(isLeft)} />
    </section>
  );
}

function StopList({ stops }: { stops: Stop[] }) {
  return (
    <ol class="stop-list">
      {stops.map((stop) => (
        <li key={stop.stop_id} class={`stop-card stop-${stop.state}`} data-stop={stop.stop_id}>
          <p class="stop-head">
            <time dateTime={stop.arrival}>{clockTime(stop.actual_arrival ?? stop.arrival)}</time> <strong>{say(stop.place.name)}</strong>
          </p>
          <ul>{stop.visits.map((visit) => <VisitLine key={visit.visit_id} visit={visit} />)}</ul>
        </li>
      ))}
    </ol>
  );
}
