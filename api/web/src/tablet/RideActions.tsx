import { CalendarSync, MessageSquare, Trash2 } from "lucide";
import type { Booking } from "../api/types";
import { say } from "../common/language";
import { common } from "../common/messages";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { phrases } from "./phrases";
import { standing } from "./rides";

/** What can be done with a booked ride. */
export function RideActions({ ride, onCancel }: { ride: Booking; onCancel: () => void }) {
  const [m, r] = [text(), rideText()];
  const said = (code: string) => {
    const words = phrases.data.value?.find((phrase) => phrase.code === code)?.words;
    return words ? say(words) : "";
  };
  return (
    <>
      {ride.messages.length > 0 && (
        <p>
          {r.toldBefore(ride.messages.map(({ phrase }) => said(phrase)).join(common().comma))}
        </p>
      )}
      <div class="row">
        {ride.status === "confirmed" && (
          <button type="button" class="button big" onClick={() => go(`message/${ride.booking_id}`)}>
            <Icon icon={MessageSquare} size={32} /> {r.tellDriver}
          </button>
        )}
        {ride.kind === "ride" && !isWeekly(ride) && (
          <button type="button" class="button big" onClick={() => go(`every/${ride.booking_id}`)}>
            <Icon icon={CalendarSync} size={32} /> {r.standingMake}
          </button>
        )}
        {ride.status === "confirmed" && (
          <button type="button" class="button button-bad big" data-testid="cancel" onClick={onCancel}>
            <Icon icon={Trash2} size={32} /> {m.cancelRide}
          </button>
        )}
      </div>
    </>
  );
}

/** Whether the ride already comes from a weekly booking. */
const isWeekly = (ride: Booking): boolean =>
  !!standing.data.value?.some((weekly) => weekly.days.some((day) => day.booking_id === ride.booking_id));
