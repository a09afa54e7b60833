import { useSignal } from "@preact/signals";
import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { clockTime, dayName } from "../../../common/times";
import { town } from "../../../common/town";
import { Dialog } from "../../../ui/Dialog";
import { ProblemNote } from "../../../ui/ProblemNote";
import { dialog } from "../../frame/dialogs";
import { canPlan, day, vehicleById } from "../../state";
import { getManifestPaper } from "../calls";
import { useDeed } from "../../../common/deed";
import { saveFile } from "../../../common/save";
import { BreakPart } from "./BreakPart";
import { vehicleText } from "./messages";
import { ServicePart } from "./ServicePart";
import { ShiftPart } from "./ShiftPart";
import "../desk.css";

/** A vehicle's day in the dispatcher's hands: out of service, its shift, its breaks; also one that has no shift yet. */
export function VehicleDialog({ vehicleId, onClose }: { vehicleId: string; onClose: () => void }) {
  const m = vehicleText();
  const shown = useSignal(vehicleId);
  const fleet = town.data.value?.vehicles ?? [];
  const vehicle = vehicleById.value.get(shown.value);
  const info = vehicle ?? fleet.find(({ id }) => id === shown.value);
  return (
    <Dialog title={`${info ? say(info.name) : m.title} — ${dayName(day.value)}`} onClose={onClose} isWide>
      <div class="desk-row">
        <div class="field">
          <label for="vehicle-shown">{m.which}</label>
          <select id="vehicle-shown" class="input" value={shown.value} onChange={(event) => (shown.value = event.currentTarget.value)}>
            {fleet.map(({ id, name }) => (
              <option key={id} value={id}>{say(name)}{vehicleById.value.has(id) ? "" : ` — ${m.noShift}`}</option>
            ))}
          </select>
        </div>
        {vehicle && <Papers vehicleId={vehicle.id} name={say(vehicle.name)} />}
      </div>
      {vehicle && <Facts vehicleId={vehicle.id} />}
      {vehicle && <ServicePart key={`service/${vehicle.id}`} vehicle={vehicle} />}
      {canPlan.value && info && <ShiftPart key={`shift/${shown.value}`} vehicleId={shown.value} name={say(info.name)} />}
      {canPlan.value && vehicle && <BreakPart key={`break/${vehicle.id}`} vehicle={vehicle} />}
      {!canPlan.value && <p class="soft">{m.past}</p>}
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>{common().close}</button>
      </div>
    </Dialog>
  );
}

function Facts({ vehicleId }: { vehicleId: string }) {
  const m = vehicleText();
  const vehicle = vehicleById.value.get(vehicleId)!;
  return (
    <dl class="desk-facts">
      <div><dt>{m.status}</dt><dd>{common().vehicleStatus[vehicle.status]}</dd></div>
      <div><dt>{m.shift}</dt><dd>{clockTime(vehicle.shift.start)}–{clockTime(vehicle.shift.end)}</dd></div>
      <div><dt>{m.load}</dt><dd>{m.seats(vehicle.load.seats, vehicle.capacity.seats)}</dd></div>
      <div><dt>{m.heard}</dt><dd>{vehicle.heard_at ? clockTime(vehicle.heard_at) : m.neverHeard}</dd></div>
    </dl>
  );
}

/** The manifest on paper, and keying in what was written on it. */
function Papers({ vehicleId, name }: { vehicleId: string; name: string }) {
  const m = vehicleText();
  const deed = useDeed();
  const save = async () => saveFile(await getManifestPaper(vehicleId, day.peek()), m.manifestName(name, day.peek()));
  return (
    <>
      <button type="button" class="button" disabled={deed.busy.value} onClick={() => void deed.run(save)}>{m.manifest}</button>
      <button type="button" class="button" onClick={() => (dialog.value = { kind: "key-in", vehicleId })}>{m.keyIn}</button>
      <ProblemNote error={deed.failure.value} />
    </>
  );
}
