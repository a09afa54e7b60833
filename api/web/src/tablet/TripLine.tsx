import { ArrowRight } from "lucide";
import { Icon } from "../ui/Icon";
import { draft } from "./draft";
import { placeName } from "./names";

/** From where to where, in one line. */
export function TripLine() {
  const { origin, destination } = draft.value;
  if (!origin || !destination) return null;
  return (
    <p class="trip-line">
      {placeName(origin)} <Icon icon={ArrowRight} /> <strong>{placeName(destination)}</strong>
    </p>
  );
}
