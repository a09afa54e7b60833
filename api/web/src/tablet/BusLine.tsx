import { MapPin } from "lucide";
import { useEffect } from "preact/hooks";
import type { Booking } from "../api/types";
import { readAloud } from "../comfort/settings";
import { speak } from "../comfort/speech";
import { say } from "../common/language";
import { clockTime } from "../common/times";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { busOf, isNear, untilPickup } from "./bus";
import { text } from "./messages";
import { rideText } from "./messagesRides";

/** From when on one should put on one's coat: then it is said aloud as well. */
const CLOSE_MINUTES = 5;

/** How long it is till the pickup, which bus comes (its colour and name), and how far away it is. */
export function BusLine({ ride }: { ride: Booking }) {
  const [m, r] = [text(), rideText()];
  const planned = ride.status === "aboard" ? ride.planned_arrival : ride.planned_pickup;
  return (
    <div class="bus-line">
      <Countdown ride={ride} />
      {ride.vehicle ? (
        <p>
          <span class="swatch" style={{ "--swatch": ride.vehicle.colour }} /> <strong>{say(ride.vehicle.name)}</strong>{" "}
          {planned && (ride.status === "aboard" ? m.aboard(clockTime(planned)) : m.planned(clockTime(planned)))}
        </p>
      ) : (
        <p class="soft">{m.vehicleSoon}</p>
      )}
      {isNear(ride) && (
        <button type="button" class="button big" onClick={() => go(`bus/${ride.booking_id}`)}>
          <Icon icon={MapPin} size={32} /> {r.busWhere}
        </button>
      )}
    </div>
  );
}

/** One sentence about now: the bus is here, is so many minutes away, or the pickup is in so long. */
export function Countdown({ ride }: { ride: Booking }) {
  const said = countdownWords(ride);
  const bus = busOf(ride.booking_id);
  const isClose = bus?.state === "at_stop" || (bus?.state === "coming" && (bus.minutes_away ?? 99) <= CLOSE_MINUTES);
  useEffect(() => {
    if (isClose && ride.status === "confirmed" && readAloud.value) speak(said);
  }, [isClose, bus?.state]);
  return said ? <p class="countdown" role="status" data-testid="countdown">{said}</p> : null;
}

export function countdownWords(ride: Booking): string {
  const r = rideText();
  if (ride.status === "aboard") return r.busOn;
  const bus = busOf(ride.booking_id);
  if (bus?.state === "at_stop") return r.busHere;
  if (bus?.state === "coming" && bus.minutes_away !== null && bus.minutes_away <= 15) return r.busIn(bus.minutes_away);
  const minutes = untilPickup(ride);
  if (minutes === null || minutes > 20 * 60) return "";
  if (minutes <= 0) return r.windowNow;
  return minutes < 60 ? r.inMinutes(minutes) : r.inHours(Math.floor(minutes / 60), minutes % 60);
}
