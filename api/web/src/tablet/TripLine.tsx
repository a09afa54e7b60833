import { ArrowRight } from "lucide";
import { say } from "../common/language";
import { Icon } from "../ui/Icon";
import { draft } from "./draft";

/** From where to where, in one line. */
export function TripLine() {
  const { origin, destination } = draft.value;
  if (!origin || !destination) return null;
  return (
    <p class="trip-line">
      {say(origin.name)} <Icon icon={ArrowRight} /> <strong>{say(destination.name)}</strong>
    </p>
  );
}
