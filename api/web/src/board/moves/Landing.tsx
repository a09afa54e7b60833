import { minutesOf } from "../../common/times";
import { type Scale, spanMinutes } from "../timeline/scale";
import { moving, preview, target } from "./state";

/** Where on the row aimed at the ride would come to lie, once the service has said so. */
export function Landing({ vehicleId, scale }: { vehicleId: string; scale: Scale }) {
  const seen = preview.value;
  if (target.value?.vehicleId !== vehicleId || !seen) return null;
  const own = seen.changes.filter(({ booking_id }) => booking_id === moving.value?.bookingId);
  const [pickup, arrival] = [own.find(({ part }) => part === "pickup"), own.find(({ part }) => part === "arrival")];
  if (!pickup?.will || !arrival?.will) return null;
  const tone = seen.possible ? "" : "landing-bad";
  return <span class={`landing ${tone}`} style={spanMinutes(scale, minutesOf(pickup.will), minutesOf(arrival.will))} />;
}
