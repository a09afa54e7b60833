import { clock, now } from "../common/clock";
import { common } from "../common/messages";
import { clockTime, dayName, dayOf } from "../common/times";

/** The service's clock, and in a demo that it is one and how fast it runs. */
export function ClockBadge() {
  const [told, at, m] = [clock.value, now.value, common()];
  if (!told || !at) return null;
  const speed = told.paused ? m.paused : `${told.speed}×`;
  return (
    <p class="clock">
      <span class="visually-hidden">{m.clockLabel}</span>
      <span class="clock-day">{dayName(dayOf(at))}</span>
      <time class="clock-time" dateTime={told.now}>
        {clockTime(at)}
      </time>
      {told.mode === "demo" && (
        <span class="badge" data-testid="demo-badge">
          {m.demo} {speed}
        </span>
      )}
    </p>
  );
}
