import { clockOfMinutes } from "../common/times";
import { hours } from "./days";
import { text } from "./messages";
import { Stepper } from "./Stepper";

/** The time of day, by the hour and by ten minutes, within the service's hours. */
export function TimeSteppers({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const m = text();
  const { opens, closes } = hours();
  const step = (by: number) => onChange(Math.min(closes, Math.max(opens, minutes + by)));
  return (
    <div class="time-steppers">
      <p class="time-shown" aria-live="polite">
        {clockOfMinutes(minutes)}
      </p>
      {([[60, m.oneHour], [10, m.tenMinutes]] as const).map(([size, amount]) => (
        <Stepper
          key={size}
          label={amount}
          value=""
          fewer={m.earlier(amount)}
          more={m.later(amount)}
          onStep={(by) => step(by * size)}
          atLeast={minutes <= opens}
          atMost={minutes >= closes}
        />
      ))}
    </div>
  );
}
