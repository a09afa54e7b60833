import { useSignal } from "@preact/signals";
import { sendVehicleEvent } from "../../../api/calls";
import type { PlannedVehicle } from "../../../api/types";
import { today } from "../../../common/clock";
import { ProblemNote } from "../../../ui/ProblemNote";
import { day, plan } from "../../state";
import { callCount } from "../calls/state";
import { useDeed } from "../../../common/deed";
import { deskText } from "../messages";
import { ToCalls } from "../ToCalls";
import { vehicleText } from "./messages";
import { rescues } from "./rescues";

/** Taking a vehicle out of service, after a question that says what it does; what was done; and putting it back. */
export function ServicePart({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = vehicleText();
  const deed = useDeed();
  const asks = useSignal(false);
  const isOut = vehicle.status === "out_of_service";
  if (day.value !== today.value) return null;

  async function change(kind: "out_of_service" | "back_in_service"): Promise<void> {
    const isDone = await deed.run(() => sendVehicleEvent(vehicle.id, { kind, called: false }));
    if (isDone) asks.value = false;
    await plan.refresh();
  }

  return (
    <section class="desk-part" aria-label={m.service}>
      <h3>{m.service}</h3>
      <p>{isOut ? m.isOut : m.outMore}</p>
      <ProblemNote error={deed.failure.value} />
      <div aria-live="polite">{isOut && <Rescued vehicleId={vehicle.id} />}</div>
      <div class="desk-row">
        {isOut && <button type="button" class="button button-main" disabled={deed.busy.value} onClick={() => void change("back_in_service")}>{m.back}</button>}
        {!isOut && !asks.value && <button type="button" class="button button-bad" onClick={() => (asks.value = true)}>{m.out}</button>}
        {!isOut && asks.value && (
          <>
            <button type="button" class="button" onClick={() => (asks.value = false)}>{m.keep}</button>
            <button type="button" class="button button-main button-bad" disabled={deed.busy.value} onClick={() => void change("out_of_service")}>
              {deed.busy.value ? deskText().doing : m.outSure}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

/** How the riders were helped, and the way to those who must be called. */
function Rescued({ vehicleId }: { vehicleId: string }) {
  const m = vehicleText();
  const rescue = rescues.value.get(vehicleId);
  if (!rescue) return null;
  const isFine = !rescue.late && !rescue.unserved.length && !callCount.value;
  return (
    <div class={`note ${isFine ? "note-good" : "note-warn"}`} data-testid="rescue">
      <p><strong>{rescue.riders.length ? m.rescue(rescue.riders.length, rescue.moved) : m.nobodyAboard}</strong></p>
      {rescue.riders.length > 0 && !rescue.late && !rescue.unserved.length && <p>{m.onTime}</p>}
      {rescue.late > 0 && <p>{m.late(rescue.late, Math.ceil(rescue.lateness_seconds / 60))}</p>}
      {rescue.unserved.length > 0 && <p><strong>{m.unserved(rescue.unserved.length)}</strong></p>}
      <ToCalls />
    </div>
  );
}
