import { useSignal } from "@preact/signals";
import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { type BaseVehicle, base, vehicleById } from "../base";
import { findingsAt } from "../check";
import { formAt, setField } from "../draft";
import type { Amount, ShiftChange, VehicleAdded } from "../form";
import { Found } from "../fields/Found";
import { NameFields } from "../fields/NameFields";
import { NumberField } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { idOf, useScope, useSlot } from "../fields/slot";
import { Ticks } from "../fields/Ticks";
import { fieldText } from "../fieldWords";
import { freeId } from "../freeId";
import { Shifts } from "./Shifts";
import { lineOptions } from "./Vehicle";

/** One vehicle more: like another, in everything that is not changed. */
export function AddedVehicle({ added, place }: { added: VehicleAdded; place: number }) {
  const f = fieldText();
  const scope = useScope();
  const path = `fleet.add[${place}]`;
  const like = vehicleById.value.get(added.like ?? "");
  const drop = () => {
    const rest = formAt(scope).fleet!.add!.filter((one) => one !== added);
    setField(scope, "fleet.add", rest.length ? rest : undefined);
  };
  return (
    <li class="vehicle is-added" data-scope={scope} data-field={path}>
      <div class="vehicle-name">
        <strong>＋ {f.addedLike(like ? say(like.name) : (added.like ?? ""))}</strong>
        <button type="button" class="button button-small" onClick={drop}>{f.dropAdded}</button>
      </div>
      <Found found={findingsAt(scope, path, false)} id={idOf(scope, path)} />
      {like && <AddedRoom path={path} like={like} place={place} />}
    </li>
  );
}

function AddedRoom({ path, like, place }: { path: string; like: BaseVehicle; place: number }) {
  const f = fieldText();
  const names = { ja: `${like.name.ja}の追加${place + 1}`, en: `${like.name.en}, added ${place + 1}` };
  const lines = useSlot<string[]>(`${path}.lines`, like.lines);
  const shifts = useSlot<ShiftChange[]>(`${path}.shifts`, like.shifts);
  const kind = useSlot<string>(`${path}.kind`, like.kind);
  return (
    <>
      <div class="fields fields-tight">
        <NumberField path={`${path}.seats`} now={like.seats as Amount} label={f.vehicle.seats} unit={f.units.seats} />
        <NumberField path={`${path}.wheelchairs`} now={like.wheelchairs} label={f.vehicle.wheelchairs} unit={f.units.places} />
      </div>
      <details class="more">
        <summary>{f.vehicle.name}{common().dot}{f.vehicle.more}</summary>
        <NameFields path={`${path}.name`} placeholder={names} />
        <div class="fields fields-tight">
          <Select slot={kind} label={f.vehicle.kind} options={Object.entries(f.kinds).map(([id, name]) => ({ id, name }))} />
          <NumberField path={`${path}.parcels`} now={like.parcels} label={f.vehicle.parcels} unit={f.units.pieces} />
          <NumberField path={`${path}.seats_per_wheelchair`} now={like.seats_per_wheelchair} label={f.vehicle.seats_per_wheelchair} unit={f.units.seats} />
          <Ticks slot={lines} label={f.vehicle.lines} options={lineOptions()} none={f.everyLine} />
        </div>
        <Shifts slot={shifts} />
      </details>
    </>
  );
}

/** Adds one more, like a vehicle that is chosen. */
export function AddVehicle() {
  const f = fieldText();
  const scope = useScope();
  const vehicles = base.data.value!.vehicles;
  const chosen = useSignal(vehicles[0]?.id ?? "");
  const id = idOf(scope, "add-like");
  if (!vehicles.length) return null;

  function add(): void {
    const added = formAt(scope).fleet?.add ?? [];
    const taken = [...vehicles, ...added].map((one) => one.id);
    setField(scope, "fleet.add", [...added, { id: freeId(`${chosen.value}-more`, taken), like: chosen.value }]);
  }

  return (
    <div class="slot-row add-vehicle">
      <label for={id}>{f.addLike}</label>
      <select id={id} class="input input-select" value={chosen.value} onChange={(event) => (chosen.value = event.currentTarget.value)}>
        {vehicles.map((one) => <option key={one.id} value={one.id}>{say(one.name)}</option>)}
      </select>
      <button type="button" class="button button-small" onClick={add}>{f.addIt}</button>
    </div>
  );
}
