import { say } from "../../../common/language";
import { type BaseVehicle, base } from "../base";
import { findingsAt } from "../check";
import type { Amount, ShiftChange } from "../form";
import { useEntrySlot } from "../fields/entry";
import { Found } from "../fields/Found";
import { SlotNumber } from "../fields/NumberField";
import { idOf, useScope } from "../fields/slot";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";
import { Shifts } from "./Shifts";

interface Props { vehicle: BaseVehicle; isRemoved: boolean; place: number; onToggle: () => void }

/** One vehicle of the town: whether it runs, its room, and the rest folded away. */
export function Vehicle({ vehicle, isRemoved, place, onToggle }: Props) {
  const f = fieldText();
  const scope = useScope();
  const removed = place < 0 ? [] : findingsAt(scope, `fleet.remove[${place}]`);
  return (
    <li class={`vehicle ${isRemoved ? "is-removed" : ""}`} data-vehicle={vehicle.id} data-scope={scope} data-field={place < 0 ? undefined : `fleet.remove[${place}]`}>
      <label class="tick vehicle-name">
        <input type="checkbox" checked={!isRemoved} onChange={onToggle} />
        <span class="swatch" style={{ "--swatch": vehicle.colour }} />
        <strong>{say(vehicle.name)}</strong> <span class="soft">{isRemoved ? f.without : f.runs}</span>
      </label>
      <Found found={removed} id={idOf(scope, `remove-${vehicle.id}`)} />
      {!isRemoved && <Room vehicle={vehicle} />}
    </li>
  );
}

function Room({ vehicle }: { vehicle: BaseVehicle }) {
  const f = fieldText();
  const { id } = vehicle;
  const seats = useEntrySlot<Amount>("fleet.change", id, "seats", vehicle.seats);
  const chairs = useEntrySlot<Amount>("fleet.change", id, "wheelchairs", vehicle.wheelchairs);
  const parcels = useEntrySlot<Amount>("fleet.change", id, "parcels", vehicle.parcels);
  const folded = useEntrySlot<Amount>("fleet.change", id, "seats_per_wheelchair", vehicle.seats_per_wheelchair);
  const lines = useEntrySlot<string[]>("fleet.change", id, "lines", vehicle.lines);
  const shifts = useEntrySlot<ShiftChange[]>("fleet.change", id, "shifts", vehicle.shifts);
  const more = [parcels, folded, lines, shifts].some((slot) => slot.isChanged || slot.found.length);
  return (
    <>
      <div class="fields fields-tight">
        <SlotNumber slot={seats} label={f.vehicle.seats} unit={f.units.seats} />
        <SlotNumber slot={chairs} label={f.vehicle.wheelchairs} unit={f.units.places} />
      </div>
      <details class="more" open={more || undefined}>
        <summary>{f.vehicle.more}</summary>
        <div class="fields fields-tight">
          <SlotNumber slot={parcels} label={f.vehicle.parcels} unit={f.units.pieces} />
          <SlotNumber slot={folded} label={f.vehicle.seats_per_wheelchair} unit={f.units.seats} />
          <Ticks slot={lines} label={f.vehicle.lines} options={lineOptions()} none={f.everyLine} />
        </div>
        <Shifts slot={shifts} />
      </details>
    </>
  );
}

export const lineOptions = () => base.data.value!.lines.map(({ id, name }) => ({ id, name: say(name) }));
