import { useEffect, useRef } from "preact/hooks";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { clockTime } from "../../common/times";
import { ProblemNote } from "../../ui/ProblemNote";
import { text } from "../messages";
import { bookingById, vehicleById } from "../state";
import { ConsequenceList } from "./ConsequenceList";
import { movesText } from "./messages";
import { applyMove, endMove } from "./move";
import { OrderFields } from "./OrderFields";
import { busy, failure, meanwhile, moving, preview, target } from "./state";
import { VehicleChoice } from "./VehicleChoice";
import "./moves.css";

/** A booking on its way to another vehicle or order: where to, what it would mean for whom, and doing it. */
export function MovePanel() {
  const m = movesText();
  const box = useRef<HTMLElement>(null);
  const step = moving.value?.step;
  const booking = bookingById.value.get(moving.value?.bookingId ?? "");
  useEffect(() => {
    if (step !== "choose") return;
    // Dropped: one key does it. Begun with the keyboard: the vehicle is asked for first.
    const next = target.peek() ? "[data-testid=move-apply]" : "[role=listbox]";
    box.current?.querySelector<HTMLElement>(next)?.focus();
  }, [step]);
  if (!booking) return null;
  const vehicle = vehicleById.value.get(target.value?.vehicleId ?? "");
  return (
    <section class="card move-panel" aria-label={m.title(booking.rider.name)} ref={box} data-testid="move" data-step={step}>
      <h2>{m.title(booking.rider.name)}</h2>
      <p>
        {say(booking.origin.name)} → {say(booking.destination.name)} <span class="soft">{m.from(booking.vehicle ? say(booking.vehicle.name) : m.nobody)}</span>
      </p>
      <Meanwhile />
      {step === "drag" ? <p class="move-to">{vehicle ? `→ ${say(vehicle.name)}` : m.aim}</p> : <VehicleChoice booking={booking} />}
      {step === "choose" && vehicle && <OrderFields vehicle={vehicle} booking={booking} />}
      <Seen movedId={booking.booking_id} />
      <ProblemNote error={failure.value} />
      {step === "choose" && (
        <div class="actions">
          <button
            type="button" class="button button-main" data-testid="move-apply" aria-disabled={!preview.value?.possible || busy.value}
            onClick={() => void applyMove()}
          >
            {busy.value ? m.applying : m.apply}
          </button>
          <button type="button" class="button" onClick={endMove}>{common().cancel}</button>
        </div>
      )}
    </section>
  );
}

function Seen({ movedId }: { movedId: string }) {
  const m = movesText();
  return (
    <div aria-live="polite" aria-label={m.consequences} role="group" data-testid="consequences">
      {preview.value
        ? <ConsequenceList seen={preview.value} movedId={movedId} />
        : target.value && !failure.value && <p class="soft">{m.looking}</p>}
    </div>
  );
}

/** What somebody else did while this one was looking. */
function Meanwhile() {
  const m = movesText();
  if (!meanwhile.value.length) return null;
  return (
    <div class="note note-warn" role="alert" data-testid="meanwhile">
      <strong>{m.meanwhile}</strong>
      <ul>
        {meanwhile.value.map((each, index) => (
          <li key={index}>{m.changed(clockTime(each.at), each.who, whatWords(each))}</li>
        ))}
      </ul>
    </div>
  );
}

function whatWords({ kind, rider_name, vehicle_id }: (typeof meanwhile.value)[number]): string {
  const vehicle = vehicleById.value.get(vehicle_id ?? "");
  return [rider_name, vehicle && say(vehicle.name), text().events[kind] ?? kind].filter(Boolean).join(" ");
}
