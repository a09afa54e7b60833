import { useComputed } from "@preact/signals";
import { Ellipsis, UserX } from "lucide";
import type { PlannedVehicle } from "../../api/types";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { clockTime } from "../../common/times";
import { Icon } from "../../ui/Icon";
import { dialog } from "../frame/dialogs";
import { text } from "../messages";
import { chosen, chooseVehicle } from "../state";
import { active, cellOf, MENU, NAME } from "./active";
import { timelineText } from "./messages";
import { NOBODY } from "./rows";

/** A vehicle's name, which chooses it; its state and load; what can be done with it. */
export function VehicleLabel({ vehicle }: { vehicle: PlannedVehicle }) {
  const { id } = vehicle;
  const m = timelineText();
  const name = say(vehicle.name);
  const isChosen = useComputed(() => chosen.value.vehicleId === id);
  const tabIndex = useComputed(() => (active.value.row === id && active.value.item === NAME ? 0 : -1));
  const menuTabIndex = useComputed(() => (active.value.row === id && active.value.item === MENU ? 0 : -1));
  return (
    <div class="vehicle-label">
      <button
        type="button" class="vehicle-name" aria-pressed={isChosen} tabIndex={tabIndex} title={name}
        data-cell={cellOf({ row: id, item: NAME })} onClick={() => chooseVehicle(id)}
      >
        <span class="swatch" style={{ "--swatch": vehicle.colour }} /> <span class="vehicle-words">{name}</span>
      </button>
      <div class="vehicle-facts" title={m.shift(clockTime(vehicle.shift.start), clockTime(vehicle.shift.end))}>
        <span class={`vehicle-state state-${vehicle.status}`}>{common().vehicleStatus[vehicle.status]}</span>
        <span class="vehicle-load">{text().load(vehicle.load.seats + vehicle.load.wheelchairs, vehicle.capacity.seats)}</span>
      </div>
      <button
        type="button" class="vehicle-tool" aria-label={m.manage(name)} title={m.manage(name)} tabIndex={menuTabIndex}
        data-cell={cellOf({ row: id, item: MENU })} onClick={() => (dialog.value = { kind: "vehicle", vehicleId: id })}
      >
        <Icon icon={Ellipsis} size={18} />
      </button>
    </div>
  );
}

/** Of the row for riders whom no vehicle can carry. */
export function NobodyLabel({ count }: { count: number }) {
  const m = timelineText();
  const tabIndex = useComputed(() => (active.value.row === NOBODY && active.value.item === NAME ? 0 : -1));
  return (
    <div class="vehicle-label nobody-label" tabIndex={tabIndex} data-cell={cellOf({ row: NOBODY, item: NAME })}>
      <strong><Icon icon={UserX} size={18} /> {m.nobody} ({count})</strong>
      <span>{m.nobodyMore}</span>
    </div>
  );
}
