import { ChevronLeft, ChevronRight, Phone } from "lucide";
import { live } from "../api/live";
import { today } from "../common/clock";
import { common } from "../common/messages";
import { say } from "../common/language";
import { go } from "../common/route";
import { addDays, clockTime, dayName } from "../common/times";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { bookings, day, lastEvent, vehicles } from "./state";

/** Which day is shown, whether the feed is flowing, what happened last; and the way to the phone booking. */
export function DayBar({ isBooking, onBook }: { isBooking: boolean; onBook: () => void }) {
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
      <p class="last-event" role="status">{eventWords()}</p>
      <span class={`tag ${live.value ? "tag-aboard" : "tag-cancelled"}`} role="status" data-testid="live">
        {live.value ? m.live : m.notLive}
      </span>
      <button type="button" class="button button-main" aria-pressed={isBooking} onClick={onBook}>
        <Icon icon={Phone} /> {m.newBooking}
      </button>
    </div>
  );
}

/** The last event in words: `9:41 福祉バス1号車 試験 花子 乗車しました`. */
function eventWords(): string {
  const event = lastEvent.value;
  if (!event) return "";
  const vehicle = vehicles.value.find(({ id }) => id === event.vehicle_id);
  const booking = bookings.value.find(({ booking_id }) => booking_id === event.booking_id);
  const parts = [
    clockTime(event.at), vehicle && say(vehicle.name), booking?.rider.name, text().events[event.kind] ?? event.kind,
  ];
  return parts.filter(Boolean).join(" ");
}
