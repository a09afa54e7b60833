import { useComputed, useSignal } from "@preact/signals";
import { now, today } from "../common/clock";
import { common } from "../common/messages";
import { clockOfMinutes, minutesOf, minutesOfText } from "../common/times";
import { town } from "../common/town";
import { text } from "./messages";
import { atMinute, linesOf, scaleAround, scaleFor, type Scale } from "./scale";
import { day, plan, vehicles } from "./state";
import { VehicleRow } from "./VehicleRow";

/** Every vehicle's day as a row: stops and breaks above, rides with their promises below, the line of now across. */
export function Timeline() {
  const m = text();
  const all = vehicles.value;
  const isNear = useSignal(false);
  // Rounded, so that the ticking clock does not draw the whole timeline anew.
  const quarter = useComputed(() => (now.value ? Math.floor(minutesOf(now.value) / 15) * 15 : 0));
  const { opens, closes } = town.data.value!.hours;
  const showsNow = day.value === today.value;
  const scale = isNear.value && showsNow
    ? scaleAround(quarter.value)
    : scaleFor(all, minutesOfText(opens), minutesOfText(closes));
  return (
    <section class="card timeline" aria-label={m.timeline}>
      <h2 class="visually-hidden">{m.timeline}</h2>
      {!plan.data.value && plan.busy.value && <p class="loading" role="status">{common().loading}</p>}
      {plan.data.value && !all.length && <p class="empty">{m.noVehicles}</p>}
      {all.length > 0 && (
        <div class="timeline-rows">
          {showsNow && (
            <button type="button" class="link zoom" aria-pressed={isNear.value} onClick={() => (isNear.value = !isNear.value)}>
              {isNear.value ? m.wholeDay : m.aroundNow}
            </button>
          )}
          <Hours scale={scale} />
          {all.map((vehicle) => <VehicleRow key={vehicle.id} vehicle={vehicle} scale={scale} />)}
          {showsNow && <NowLine scale={scale} />}
        </div>
      )}
    </section>
  );
}

function Hours({ scale }: { scale: Scale }) {
  return (
    <div class="timeline-hours" aria-hidden="true">
      {linesOf(scale).map((minutes) => (
        <span key={minutes} class="hour" style={{ left: `${atMinute(scale, minutes)}%` }}>
          <span>{clockOfMinutes(minutes)}</span>
        </span>
      ))}
    </div>
  );
}

/** A component of its own, so that the ticking clock draws only this line anew. */
function NowLine({ scale }: { scale: Scale }) {
  if (!now.value) return null;
  const left = atMinute(scale, minutesOf(now.value));
  if (left < 0 || left > 100) return null;
  return (
    <div class="timeline-now" aria-hidden="true">
      <span class="now-line" style={{ left: `${left}%` }} />
    </div>
  );
}
