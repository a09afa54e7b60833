import { now } from "../../common/clock";
import { clockOfMinutes, minutesOf } from "../../common/times";
import { atMinute, linesOf, type Scale } from "./scale";
import { scale } from "./zoom";

/** The height of the hours above the rows. */
export const HOURS_PX = 28;

/** The hours above the rows, and a line for each through all of them. */
export function Hours({ scale }: { scale: Scale }) {
  return (
    <>
      <div class="timeline-hours" aria-hidden="true">
        {linesOf(scale).map((minutes) => (
          <span key={minutes} class="hour" style={{ left: `${atMinute(scale, minutes)}%` }}>{clockOfMinutes(minutes)}</span>
        ))}
      </div>
      <div class="timeline-lines" aria-hidden="true">
        {linesOf(scale).map((minutes) => <span key={minutes} class="hour-line" style={{ left: `${atMinute(scale, minutes)}%` }} />)}
      </div>
    </>
  );
}

/** A component of its own, so that the ticking clock draws only this line anew. */
export function NowLine() {
  if (!now.value) return null;
  const left = atMinute(scale.value, minutesOf(now.value));
  if (left < 0 || left > 100) return null;
  return (
    <div class="timeline-now" aria-hidden="true">
      <span class="now-line" style={{ left: `${left.toFixed(2)}%` }} />
    </div>
  );
}
