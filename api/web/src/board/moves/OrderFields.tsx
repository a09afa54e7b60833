import { useId } from "preact/hooks";
import type { Booking, PlannedVehicle } from "../../api/types";
import { say } from "../../common/language";
import { clockTime } from "../../common/times";
import { movesText } from "./messages";
import { aim } from "./move";
import { type Ahead, positionAt, visitsAhead } from "./order";
import { startOf } from "../timeline/rows";
import { target } from "./state";

/** Where in the vehicle's order: the cheapest place, or before which visits. */
export function OrderFields({ vehicle, booking }: { vehicle: PlannedVehicle; booking: Booking }) {
  const m = movesText();
  const id = useId();
  const at = target.value?.at ?? null;
  const ahead = visitsAhead(vehicle, booking.booking_id);
  const set = (position: typeof at) => aim({ vehicleId: vehicle.id, at: position }, 0);
  return (
    <div class="order-fields">
      <div class="field">
        <label for={id}>{m.byOrder}</label>
        <select id={id} class="input" value={at ? "own" : ""} onChange={(event) => set(event.currentTarget.value ? positionAt(vehicle, booking, startOf(booking)) : null)}>
          <option value="">{m.cheapest}</option>
          <option value="own">{m.ownOrder}</option>
        </select>
      </div>
      {at && booking.status !== "aboard" && (
        <BeforeField label={m.pickupBefore} ahead={ahead} value={at.pickup_before} onChange={(before) => set({ ...at, pickup_before: before })} />
      )}
      {at && <BeforeField label={m.dropoffBefore} ahead={ahead} value={at.dropoff_before} onChange={(before) => set({ ...at, dropoff_before: before })} />}
    </div>
  );
}

interface BeforeProps { label: string; ahead: Ahead[]; value: string | null; onChange: (before: string | null) => void }

function BeforeField({ label, ahead, value, onChange }: BeforeProps) {
  const m = movesText();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value ?? ""} onChange={(event) => onChange(event.currentTarget.value || null)}>
        {ahead.map((each) => <option key={each.id} value={each.id}>{m.before(placeWords(each), visitWords(each))}</option>)}
        <option value="">{m.last}</option>
      </select>
    </div>
  );
}

const placeWords = ({ number, stop }: Ahead) => `${number ? `${number}. ` : ""}${say(stop.place.name)} ${clockTime(stop.arrival)}`;

function visitWords({ visit }: Ahead): string {
  const m = movesText();
  if (visit.kind === "break") return m.rest;
  return visit.kind === "pickup" ? m.pickupOf(visit.rider_name ?? "") : m.dropoffOf(visit.rider_name ?? "");
}
