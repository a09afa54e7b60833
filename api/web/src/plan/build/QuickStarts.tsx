import { buildText } from "./messages";
import { quickStarts, fillIn } from "./quickStarts";

/** The questions many towns have: one press fills the form. */
export function QuickStarts() {
  return (
    <div class="slot-row quick" role="group" aria-label={buildText().quick}>
      <span class="slot-label">{buildText().quick}</span>
      {quickStarts().map((start) => (
        <button key={start.id} type="button" class="button button-small" data-quick={start.id} onClick={() => fillIn(start)}>{start.label}</button>
      ))}
    </div>
  );
}
