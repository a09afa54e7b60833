import { ArrowRight } from "lucide";
import { Icon } from "../ui/Icon";
import { ConnectionLine } from "./ConnectionLine";
import { draft } from "./draft";
import { placeById } from "../common/town";
import { HaltLines } from "./HaltLines";
import { placeName } from "./names";

/** From where to where, in one line. */
export function TripLine() {
  const { origin, destination, connection } = draft.value;
  if (!origin || !destination) return null;
  const haltOf = (end: typeof origin) => placeById.value.get("placeId" in end ? end.placeId : "")?.stop;
  return (
    <>
      <p class="trip-line">
        {placeName(origin)} <Icon icon={ArrowRight} /> <strong>{placeName(destination)}</strong>
      </p>
      <HaltLines from={haltOf(origin)} to={haltOf(destination)} />
      {connection && <ConnectionLine kind={connection.kind} to={connection.departure} />}
    </>
  );
}
