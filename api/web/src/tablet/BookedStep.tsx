import { CircleCheckBig } from "lucide";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { booked } from "./confirm";
import { text } from "./messages";
import { RideCard } from "./RideCard";
import { rides } from "./rides";
import { StepTitle } from "./StepTitle";

/** The acknowledgement: what is promised now. */
export function BookedStep() {
  const m = text();
  const made = booked.value;
  const ride = rides.data.value?.find((each) => each.booking_id === made?.booking_id) ?? made;
  return (
    <div class="step">
      <StepTitle title={m.booked} first />
      {ride && (
        <div class="note note-good" role="status" data-testid="booked" data-booking={ride.booking_id}>
          <p class="booked-line">
            <Icon icon={CircleCheckBig} size={48} /> {m.bookedMore}
          </p>
        </div>
      )}
      {ride && <RideCard ride={ride} short />}
      <div class="row">
        <button type="button" class="button button-main huge" onClick={() => go("", true)}>
          {m.toHome}
        </button>
        <button type="button" class="button huge" onClick={() => go("rides", true)}>
          {m.toRides}
        </button>
      </div>
    </div>
  );
}
