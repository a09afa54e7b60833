import { CalendarPlus, CalendarSync, History, Printer } from "lucide";
import { useSignal } from "@preact/signals";
import type { Booking } from "../api/types";
import { common } from "../common/messages";
import { go } from "../common/route";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { downloadCalendar } from "./calendar";
import { cancel, cancelBusy, cancelError, cancelled, restore, restored, withWayHome } from "./cancelling";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { repeatedTrip, repeatTrip } from "./repeat";
import { RideActions } from "./RideActions";
import { RideCard } from "./RideCard";
import { openRides, pastRides, rides } from "./rides";
import { StepTitle } from "./StepTitle";

/** What is booked, what can be done with it, and cancelling it after a question, with a way back. */
export function RidesScreen() {
  const [m, r] = [text(), rideText()];
  const asked = useSignal<Booking | null>(null);
  const error = useSignal<unknown>(null);
  const calendar = () => void downloadCalendar().then(() => (error.value = null), (problem) => (error.value = problem));
  return (
    <div class="step">
      <StepTitle title={m.myRides} />
      <ProblemNote error={error.value ?? rides.error.value} onRetry={() => void rides.refresh()} />
      <CancelNote />
      {!rides.data.value && rides.busy.value && <p class="loading" role="status">{common().loading}</p>}
      <div class="ride-list">
        {openRides.value.map((ride) => (
          <RideCard key={ride.booking_id} ride={ride}>
            <RideActions ride={ride} onCancel={() => (asked.value = ride)} />
          </RideCard>
        ))}
        {rides.data.value && !openRides.value.length && <p class="soft">{m.noRides}</p>}
      </div>
      <div class="row">
        {openRides.value.length > 0 && (
          <>
            <button type="button" class="button big" onClick={() => go("slip")}><Icon icon={Printer} size={32} /> {r.slip}</button>
            <button type="button" class="button big" onClick={calendar}><Icon icon={CalendarPlus} size={32} /> {r.calendar}</button>
          </>
        )}
        <button type="button" class="button big" onClick={() => go("standing")}><Icon icon={CalendarSync} size={32} /> {r.standing}</button>
      </div>
      {pastRides.value.length > 0 && (
        <>
          <h3>{m.past}</h3>
          <div class="ride-list">
            {pastRides.value.map((ride) => <RideCard key={ride.booking_id} ride={ride}><AgainButton ride={ride} /></RideCard>)}
          </div>
        </>
      )}
      {asked.value && (
        <Dialog title={m.cancelAsk} onClose={() => (asked.value = null)}>
          {withWayHome(asked.value).map((ride) => <RideCard key={ride.booking_id} ride={ride} short />)}
          <div class="actions">
            <button type="button" class="button huge" onClick={() => (asked.value = null)}>{m.cancelNo}</button>
            <button type="button" class="button button-bad huge" onClick={() => leave(asked.value!, () => (asked.value = null))}>
              {m.cancelYes}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function leave(ride: Booking, close: () => void): void {
  close();
  void cancel(ride);
}

/** What became of a cancellation, and its undo. */
function CancelNote() {
  const r = rideText();
  return (
    <>
      <ProblemNote error={cancelError.value} />
      <div role="status" class={cancelled.value.length || restored.value ? "note note-good" : ""}>
        {cancelled.value.length > 0 && (
          <>
            <p><strong>{r.cancelled}</strong></p>
            {cancelled.value.map((ride) => <RideCard key={ride.booking_id} ride={ride} short />)}
            <button type="button" class="button big" data-testid="undo" disabled={cancelBusy.value} onClick={() => void restore()}>
              {r.undo}
            </button>
          </>
        )}
        {restored.value && <p><strong>{r.restored}</strong></p>}
      </div>
    </>
  );
}

/** Books the same as a ride that is over, where the service remembers how it was meant. */
function AgainButton({ ride }: { ride: Booking }) {
  const trip = repeatedTrip(ride);
  if (!trip) return null;
  return (
    <button type="button" class="button big" onClick={() => repeatTrip(ride.rider.id, trip)}>
      <Icon icon={History} size={32} /> {rideText().again}
    </button>
  );
}
