import { go } from "../../../common/route";
import { dialog } from "../../frame/dialogs";
import { isOnPhone, showTab } from "../../frame/panels";
import { beginMove } from "../../moves/move";
import { chooseBooking, chooseVehicle } from "../../state";
import { getRider, type Alert } from "../calls";
import { newCall } from "../phone/asking";
import { chooseRider } from "../phone/riders";

/** Does what stands beside an alert: brings its rider, booking or vehicle to hand. */
export async function actOn({ action }: Alert): Promise<void> {
  const { kind, panel, booking_id, vehicle_id, rider_id } = action;
  if (kind === "book" && rider_id) return bookFor(rider_id);
  if (kind === "move" && booking_id) return beginMove(booking_id);
  if (panel === "calls") return showTab("calls");
  if (panel === "tablets" || panel === "connections") return go(panel);
  if (panel === "vehicle" && vehicle_id) {
    chooseVehicle(vehicle_id);
    dialog.value = { kind: "vehicle", vehicleId: vehicle_id };
  } else if (booking_id) chooseBooking(booking_id);
}

/** The rider's call back: the telephone booking opens with everything known filled in. */
async function bookFor(riderId: string): Promise<void> {
  const rider = await getRider(riderId);
  newCall();
  isOnPhone.value = true;
  await chooseRider(rider);
}
