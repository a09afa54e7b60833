import { base } from "../base";
import { formAt, putSheet, sheetOf } from "../draft";
import { useScope } from "../fields/slot";
import { withValue } from "../paths";
import { AddedVehicle, AddVehicle } from "./AddedVehicle";
import { Vehicle } from "./Vehicle";

/** Every vehicle of the town, and those that are added. */
export function Fleet() {
  const scope = useScope();
  const { remove = [], add = [] } = formAt(scope).fleet ?? {};
  const vehicles = base.data.value!.vehicles;

  /** A vehicle that is taken away is not changed as well. */
  function toggle(id: string): void {
    const sheet = sheetOf(scope);
    const without = remove.includes(id) ? remove.filter((one) => one !== id) : vehicles.map((one) => one.id).filter((one) => one === id || remove.includes(one));
    const change = sheet.form.fleet?.change?.filter((one) => one.id !== id) ?? [];
    const form = withValue(withValue(sheet.form, "fleet.remove", without.length ? without : undefined), "fleet.change", change.length ? change : undefined);
    putSheet(scope, { ...sheet, form });
  }

  return (
    <>
      <ul class="vehicles">
        {vehicles.map((vehicle) => (
          <Vehicle key={vehicle.id} vehicle={vehicle} isRemoved={remove.includes(vehicle.id)} place={remove.indexOf(vehicle.id)} onToggle={() => toggle(vehicle.id)} />
        ))}
        {add.map((added, place) => <AddedVehicle key={added.id} added={added} place={place} />)}
      </ul>
      <AddVehicle />
    </>
  );
}
