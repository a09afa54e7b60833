import { useSignal } from "@preact/signals";
import { cancelBooking } from "../api/calls";
import type { Booking } from "../api/types";
import { common } from "../common/messages";
import { Dialog } from "../ui/Dialog";
import { ProblemNote } from "../ui/ProblemNote";
import { text } from "./messages";
import { RideCard } from "./RideCard";
import { openRides, pastRides, rides } from "./rides";
import { StepTitle } from "./StepTitle";

/** What is booked, and cancelling it after a question. */
export function RidesScreen() {
  const m = text();
  const asked = useSignal<Booking | null>(null);
  const error = useSignal<unknown>(null);
  const done = useSignal(false);

  async function cancel(ride: Booking): Promise<void> {
    asked.value = null;
    try {
      await cancelBooking(ride.booking_id);
      [error.value, done.value] = [null, true];
    } catch (problem) {
      [error.value, done.value] = [problem, false];
    }
    await rides.refresh();
  }

  return (
    <div class="step">
      <StepTitle title={m.myRides} />
      <ProblemNote error={error.value ?? rides.error.value} onRetry={() => void rides.refresh()} />
      <p role="status" class={done.value ? "note note-good" : ""}>{done.value && m.cancelled}</p>
      {!rides.data.value && rides.busy.value && <p class="loading" role="status">{common().loading}</p>}
      <div class="ride-list" aria-live="polite">
        {openRides.value.map((ride) => (
          <RideCard key={ride.booking_id} ride={ride} onCancel={() => (asked.value = ride)} />
        ))}
        {rides.data.value && !openRides.value.length && <p class="soft">{m.noRides}</p>}
      </div>
      {pastRides.value.length > 0 && (
        <>
          <h3>{m.past}</h3>
          <div class="ride-list">
            {pastRides.value.map((ride) => <RideCard key={ride.booking_id} ride={ride} />)}
          </div>
        </>
      )}
      {asked.value && (
        <Dialog title={m.cancelAsk} onClose={() => (asked.value = null)}>
          <RideCard ride={asked.value} short />
          <div class="actions">
            <button type="button" class="button huge" onClick={() => (asked.value = null)}>{m.cancelNo}</button>
            <button type="button" class="button button-bad huge" onClick={() => void cancel(asked.value!)}>
              {m.cancelYes}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
