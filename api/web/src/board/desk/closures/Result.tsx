import { PhoneLink } from "../PhoneLink";
import { ToCalls } from "../ToCalls";
import { closureText } from "./messages";
import { result } from "./state";

/** What was just closed or lifted, whom it concerned, and the way to the list to call. */
export function Result() {
  const m = closureText();
  const last = result.value;
  return (
    <div aria-live="polite">
      {last && "made" in last && (
        <div class="note note-good" data-testid="closed">
          <p><strong>{last.made.affected.length ? m.made(last.made.affected.length) : m.madeNobody}</strong></p>
          <ToCalls />
        </div>
      )}
      {last && "lifted" in last && (
        <div class={`note ${last.lifted.not_restored.length ? "note-warn" : "note-good"}`} data-testid="lifted">
          <p><strong>{last.lifted.closure.kind === "weather" ? m.liftDone(last.lifted.restored.length) : m.liftedPlain}</strong></p>
          {last.lifted.not_restored.length > 0 && (
            <>
              <p>{m.notRestored}</p>
              <ul class="seen-changes">
                {last.lifted.not_restored.map((rider) => (
                  <li key={rider.booking_id}><strong>{rider.rider_name}</strong> <PhoneLink name={rider.rider_name} phone={rider.phone} /></li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
