import { minutesOf } from "../../common/times";
import { bookingById } from "../state";
import { type Scale, spanMinutes } from "../timeline/scale";
import { moving, preview, target } from "./state";

/** Where on the row aimed at the ride would come to lie, once the service has said so. */
export function Landing({ vehicleId, scale }: { vehicleId: string; scale: Scale }) {
  const seen = preview.value;
  if (target.value?.vehicleId !== vehicleId || !seen) return null;
  const booking = bookingById.value.get(moving.value?.bookingId ?? "");
  const own = seen.changes.filter(({ booking_id }) => booking_id === booking?.booking_id);
  const change = (part: string) => own.find((each) => each.part === part);
  // What is not among the changes stays at its time.
  const pickup = change("pickup")?.will ?? booking?.planned_pickup;
  const arrival = change("arrival")?.will ?? booking?.planned_arrival;
  if (!pickup || !arrival) return null;
  const tone = seen.possible ? "" : "landing-bad";
  return <span class={`landing ${tone}`} style={spanMinutes(scale, minutesOf(pickup), minutesOf(arrival))} />;
}
