import { History } from "lucide";
import type { UsualTrip } from "../api/resident";
import { clockOfMinutes } from "../common/times";
import { Icon } from "../ui/Icon";
import { weekdayName } from "./days";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { repeatTrip } from "./repeat";

/** One press for the same trip as last time: `前の火曜日と同じ`. */
export function SameAgain({ riderId, trip }: { riderId: string; trip: UsualTrip }) {
  const [m, r] = [text(), rideText()];
  return (
    <button type="button" class="tile" data-testid="same-again" onClick={() => repeatTrip(riderId, trip)}>
      <Icon icon={History} size={44} />
      <span class="tile-kind">{r.sameAs(weekdayName(trip.weekday))}</span>
      <span class="tile-name">
        {clockOfMinutes(trip.minutes)} {m.route(placeName(trip.origin), placeName(trip.destination))}
      </span>
    </button>
  );
}
