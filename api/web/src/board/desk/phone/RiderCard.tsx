import { useSignal } from "@preact/signals";
import { dial } from "../../../common/dial";
import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { needsWords } from "../../../common/party";
import { clockTime } from "../../../common/times";
import { ProblemNote } from "../../../ui/ProblemNote";
import { bookings, chooseBooking } from "../../state";
import { changeRiderDetails, type RiderCard as Rider } from "../calls";
import { focusSoon } from "../focus";
import { change } from "./call";
import { RIDER } from "./ids";
import { phoneText } from "./messages";
import { changeOfRider } from "./riders";

const EDIT = "call-rider-phone";

/** Who is calling: reading, number, needs and note, and what is booked for them on the day shown. */
export function RiderCard({ rider }: { rider: Rider }) {
  const m = phoneText();
  const edits = useSignal(false);
  function leave(): void {
    changeOfRider();
    focusSoon(RIDER);
  }
  return (
    <div class="rider-card" data-testid="rider">
      <p class="rider-line">
        <strong class="rider-name">{rider.name}</strong>
        <span>{rider.kana}</span>
        {rider.phone && <a class="link" href={dial(rider.phone)}>{rider.phone}</a>}
        <strong>{needsWords(rider.needs)}</strong>
      </p>
      {rider.note && <p class="rider-note"><span class="soft">{m.riderNote}</span> {rider.note}</p>}
      <Todays riderId={rider.id} />
      {edits.value ? <Edit rider={rider} onClose={() => (edits.value = false)} /> : (
        <p class="rider-line">
          <button type="button" class="link" onClick={leave}>{m.change}</button>
          <button
            type="button" class="link"
            onClick={() => {
              edits.value = true;
              focusSoon(EDIT);
            }}
          >
            {m.edit}
          </button>
        </p>
      )}
    </div>
  );
}

function Todays({ riderId }: { riderId: string }) {
  const m = phoneText();
  const theirs = bookings.value.filter(({ rider }) => rider.id === riderId);
  if (!theirs.length) return null;
  return (
    <p class="rider-line">
      <span class="soft">{m.todays}</span>
      {theirs.map((booking) => (
        <button key={booking.booking_id} type="button" class="link" onClick={() => chooseBooking(booking.booking_id)}>
          {clockTime(booking.pickup_window.start)} {say(booking.destination.name)} {common().status[booking.status]}
        </button>
      ))}
    </p>
  );
}

function Edit({ rider, onClose }: { rider: Rider; onClose: () => void }) {
  const m = phoneText();
  const phone = useSignal(rider.phone);
  const note = useSignal(rider.note);
  const error = useSignal<unknown>(null);
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    try {
      change({ rider: await changeRiderDetails(rider.id, { phone: phone.value.trim(), note: note.value.trim() }) });
      onClose();
    } catch (problem) {
      error.value = problem;
    }
  }
  return (
    <form class="phone-row" onSubmit={(event) => void save(event)}>
      <div class="field">
        <label for={EDIT}>{m.phone}</label>
        <input id={EDIT} class="input" type="tel" maxLength={40} autocomplete="off" value={phone.value} onInput={(event) => (phone.value = event.currentTarget.value)} />
      </div>
      <div class="field note-field">
        <label for="call-rider-note">{m.riderNote}</label>
        <input id="call-rider-note" class="input" type="text" maxLength={500} autocomplete="off" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
      </div>
      <button type="submit" class="button button-main">{m.save}</button>
      <button type="button" class="button" onClick={onClose}>{common().cancel}</button>
      <ProblemNote error={error.value} />
    </form>
  );
}
