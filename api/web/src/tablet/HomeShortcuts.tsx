import type { PlaceRef, Rider } from "../api/types";
import { placeById } from "../common/town";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { begin, change } from "./draft";
import { iconOf } from "./kinds";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { whereOf } from "./repeat";
import { SameAgain } from "./SameAgain";
import { usualOf } from "./usual";

/** One press to where one often goes, and to the same trip as last time. */
export function HomeShortcuts({ rider }: { rider: Rider }) {
  const [m, r] = [text(), rideText()];
  const usual = usualOf(rider.id).data.value;
  const often = usual && (usual.favourites.length ? usual.favourites : usual.recent.slice(0, 3));
  const trip = usual?.trips[0];
  if (!often?.length && !trip) return null;
  return (
    <section class="step">
      <h3>{usual!.favourites.length ? r.favourites : m.recent}</h3>
      <ul class="tiles">
        {often!.map((place) => (
          <li key={place.id}>
            <button type="button" class="tile" data-favourite={place.id} onClick={() => goThere(rider, place)}>
              <Icon icon={iconOf(placeById.value.get(place.id ?? "")?.kind ?? "")} size={44} />
              <span class="tile-kind">{r.goTo(placeName(place))}</span>
            </button>
          </li>
        ))}
        {trip && (
          <li>
            <SameAgain riderId={rider.id} trip={trip} />
          </li>
        )}
      </ul>
    </section>
  );
}

function goThere(rider: Rider, place: PlaceRef): void {
  begin(rider);
  change({ destination: whereOf(place) });
  go("when");
}
