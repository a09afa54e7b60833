import { ChevronLeft, ChevronRight, Construction, Keyboard, Phone, Truck } from "lucide";
import { live } from "../../api/live";
import { today } from "../../common/clock";
import { common } from "../../common/messages";
import { say } from "../../common/language";
import { go } from "../../common/route";
import { addDays, clockTime, dayName } from "../../common/times";
import { Icon } from "../../ui/Icon";
import { text } from "../messages";
import { bookingById, canPlan, chosen, day, lastEvent, plan, vehicleById, vehicles } from "../state";
import { dialog } from "./dialogs";
import { frameText } from "./messages";
import { isOnPhone } from "./panels";

/** Which day is shown, whether the feed is flowing, what happened last or was just done; the tools. */
export function DayBar() {
  const m = text();
  const show = (date: string) => go(date === today.value ? "" : date);
  return (
    <div class="day-bar">
      <div class="row" role="group" aria-label={m.day}>
        <button type="button" class="button" aria-label={m.previousDay} onClick={() => show(addDays(day.value, -1))}>
          <Icon icon={ChevronLeft} />
        </button>
        <input
          class="input" type="date" aria-label={m.day} value={day.value}
          onChange={(event) => event.currentTarget.value && show(event.currentTarget.value)}
        />
        <button type="button" class="button" aria-label={m.nextDay} onClick={() => show(addDays(day.value, 1))}>
          <Icon icon={ChevronRight} />
        </button>
        {day.value !== today.value && (
          <button type="button" class="button" onClick={() => show(today.value)}>{m.backToToday}</button>
        )}
        <strong class="day-name">
          {day.value && dayName(day.value)} {day.value === today.value && common().today}
        </strong>
      </div>
      <p class="last-event" role="status">{canPlan.value ? eventWords() : frameText().past}</p>
      <span class={`tag ${live.value ? "tag-aboard" : "tag-cancelled"}`} role="status" data-testid="live" title={asOf()}>
        {live.value ? m.live : m.notLive}
      </span>
      <Tools />
    </div>
  );
}

function Tools() {
  const f = frameText();
  const isOpen = isOnPhone.value;
  return (
    <div class="row day-tools">
      <button type="button" class="button button-main" aria-pressed={isOpen} aria-keyshortcuts="n" disabled={!canPlan.value} onClick={() => (isOnPhone.value = !isOpen)}>
        <Icon icon={Phone} size={20} /> {f.phone}
      </button>
      <button type="button" class="button" onClick={openVehicle}>
        <Icon icon={Truck} size={20} /> {f.vehicles}
      </button>
      <button type="button" class="button" onClick={() => (dialog.value = { kind: "closures" })}>
        <Icon icon={Construction} size={20} /> {f.closures}
      </button>
      <button type="button" class="button" aria-label={f.keys} title={`${f.keys} (?)`} onClick={() => (dialog.value = { kind: "keys" })}>
        <Icon icon={Keyboard} size={20} />
      </button>
    </div>
  );
}

/** The vehicle that is chosen, else the first; the dialog also knows those that do not work on this day. */
function openVehicle(): void {
  dialog.value = { kind: "vehicle", vehicleId: chosen.value.vehicleId ?? vehicles.value[0]?.id ?? "" };
}

/** What is shown while the line is down: how old it is. */
const asOf = () => (plan.data.value ? frameText().lastKnown(clockTime(plan.data.value.now)) : "");

/** The last event in words: `9:41 福祉バス1号車 試験 花子 乗車しました`. */
function eventWords(): string {
  const event = lastEvent.value;
  if (!event) return "";
  const vehicle = vehicleById.value.get(event.vehicle_id ?? "");
  const booking = bookingById.value.get(event.booking_id ?? "");
  const parts = [
    clockTime(event.at), vehicle && say(vehicle.name), booking?.rider.name, text().events[event.kind] ?? event.kind,
  ];
  return parts.filter(Boolean).join(" ");
}
