import type { Offer } from "../../../api/types";
import { connectionWords } from "../../../common/connection";
import { withStop } from "../../../common/halt";
import { dayName, dayOf, spokenTime, spokenWindow } from "../../../common/times";
import { ProblemNote } from "../../../ui/ProblemNote";
import { focusSoon } from "../focus";
import { keepNote, made, newCall, noteFailure } from "./asking";
import { NEXT, RIDER } from "./ids";
import { phoneText } from "./messages";

/** The booking that was just made, to be read out once more; the next call begins from here. */
export function Made() {
  const m = phoneText();
  if (!made.value) return null;
  const { booking, wayHome } = made.value;
  const { start, end } = booking.pickup_window;
  return (
    <div class="note note-good" role="status" data-testid="made" data-booking={booking.booking_id}>
      <p><strong>{m.made(booking.rider.name)}</strong></p>
      <p>{withStop(booking.origin)} → {withStop(booking.destination)}</p>
      <p><strong>{dayName(dayOf(start))} {m.offer(spokenWindow(start, end), spokenTime(booking.latest_arrival))}</strong></p>
      {booking.connection && <p><strong>{connectionWords(booking.connection)}</strong></p>}
      {wayHome.kind === "open" && <p>{m.madeHome}</p>}
      {wayHome.kind === "at" && <p><strong>{m.wayHome}: {homeWords(wayHome.offer)}</strong></p>}
      <NoteFailure bookingId={booking.booking_id} />
      <button id={NEXT} type="button" class="button" onClick={next}>{m.next}</button>
    </div>
  );
}

function homeWords({ pickup_window: { start, end }, latest_arrival }: Offer): string {
  return phoneText().offer(spokenWindow(start, end), spokenTime(latest_arrival));
}

function NoteFailure({ bookingId }: { bookingId: string }) {
  const m = phoneText();
  const failed = noteFailure.value;
  if (!failed) return null;
  return (
    <>
      <p><strong>{m.noteFailed}</strong></p>
      <ProblemNote error={failed.error} />
      <button type="button" class="button" onClick={() => void keepNote(bookingId, failed.note)}>{m.noteAgain}</button>
    </>
  );
}

function next(): void {
  newCall();
  focusSoon(RIDER);
}
