import { CalendarSync, CircleCheckBig, Star } from "lucide";
import { useSignal } from "@preact/signals";
import { setFavourite } from "../api/resident";
import type { PlaceRef } from "../api/types";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { booked } from "./confirm";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { isOwnHome } from "./names";
import { RideCard } from "./RideCard";
import { rideById } from "./rides";
import { StepTitle } from "./StepTitle";
import { usualOf } from "./usual";

/** The acknowledgement: what is promised now, there and back. */
export function BookedStep() {
  const [m, r] = [text(), rideText()];
  const made = booked.value;
  const ride = made && (rideById(made.booking_id) ?? made);
  const home = made?.way_home_id ? rideById(made.way_home_id) : undefined;
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
      {home && <RideCard ride={home} short />}
      <div class="row">
        <button type="button" class="button button-main huge" onClick={() => go("", true)}>
          {m.toHome}
        </button>
        <button type="button" class="button huge" onClick={() => go("rides", true)}>
          {m.toRides}
        </button>
      </div>
      {ride && (
        <div class="row">
          <FavouriteButton riderId={ride.rider.id} place={ride.destination} />
          <button type="button" class="button big" onClick={() => go(`every/${ride.booking_id}`)}>
            <Icon icon={CalendarSync} size={32} /> {r.standingMake}
          </button>
        </div>
      )}
    </div>
  );
}

/** Offers to keep the destination as a favourite, unless it is one. */
function FavouriteButton({ riderId, place }: { riderId: string; place: PlaceRef }) {
  const r = rideText();
  const [done, error] = [useSignal(false), useSignal<unknown>(null)];
  const usual = usualOf(riderId);
  const isOne = usual.data.value?.favourites.some((each) => each.id === place.id);
  if (!place.id || isOwnHome(place) || (isOne && !done.value)) return null;

  async function add(): Promise<void> {
    try {
      await setFavourite(riderId, place.id!, true);
      [done.value, error.value] = [true, null];
      void usual.refresh();
    } catch (problem) {
      error.value = problem;
    }
  }

  return (
    <>
      <button type="button" class="button big" data-testid="add-favourite" disabled={done.value} onClick={() => void add()}>
        <Icon icon={Star} size={32} /> {done.value ? r.favouriteAdded : r.favouriteAdd}
      </button>
      <ProblemNote error={error.value} />
    </>
  );
}
