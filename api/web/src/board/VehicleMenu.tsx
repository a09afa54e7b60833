import { useSignal } from "@preact/signals";
import { sendVehicleEvent } from "../api/calls";
import type { PlannedVehicle } from "../api/types";
import { say } from "../common/language";
import { today } from "../common/clock";
import { Dialog } from "../ui/Dialog";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { day, plan } from "./state";

/** Taking a vehicle out of service and putting it back, after a question that says what it does. */
export function VehicleMenu({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = text();
  const asks = useSignal(false);
  const error = useSignal<unknown>(null);
  const isOut = vehicle.status === "out_of_service";
  if (day.value !== today.value) return null;

  async function change(): Promise<void> {
    try {
      await sendVehicleEvent(vehicle.id, { kind: isOut ? "back_in_service" : "out_of_service" });
      [error.value, asks.value] = [null, false];
    } catch (problem) {
      error.value = problem;
    }
    await plan.refresh();
  }

  return (
    <>
      <button type="button" class="link" onClick={() => (asks.value = true)}>
        {isOut ? m.backInService : m.outOfService}
      </button>
      {asks.value && (
        <Dialog title={isOut ? m.backAsk(say(vehicle.name)) : m.outAsk(say(vehicle.name))} onClose={() => (asks.value = false)}>
          {!isOut && <p>{m.outMore}</p>}
          <ProblemNote error={error.value} />
          <div class="actions">
            <button type="button" class="button" onClick={() => (asks.value = false)}>{m.keep}</button>
            <button type="button" class={`button button-main ${isOut ? "" : "button-bad"}`} onClick={() => void change()}>
              {isOut ? m.backInService : m.outOfService}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
