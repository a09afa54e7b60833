import type { Place } from "../api/types";
import { say } from "../common/language";
import { Icon } from "../ui/Icon";
import { chooseEnd, type End } from "./ends";
import { iconOf } from "./kinds";
import { text } from "./messages";
import { isOwnHome } from "./names";

/** Places as large tiles: a picture of the kind, its word, the name. */
export function PlaceTiles({ places, end }: { places: Place[]; end: End }) {
  const m = text();
  return (
    <ul class="tiles">
      {places.map((place) => (
        <li key={place.id}>
          <button
            type="button"
            class="tile"
            data-place={place.id}
            onClick={() => chooseEnd(end, { placeId: place.id, name: place.name })}
          >
            <Icon icon={iconOf(place.kind)} size={44} />
            <span class="tile-kind">{isOwnHome(place) ? m.home : (m.kinds[place.kind] ?? "")}</span>
            <span class="tile-name">{isOwnHome(place) ? "" : say(place.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
