import { Star } from "lucide";
import { useSignal } from "@preact/signals";
import type { Place } from "../api/types";
import { setFavourite } from "../api/resident";
import { places, placeById } from "../common/town";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { draft } from "./draft";
import { facilities, iconOf } from "./kinds";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { StepTitle } from "./StepTitle";
import { usualOf } from "./usual";

/** Which places are on the first screen: a star each. */
export function FavouritesScreen() {
  const r = rideText();
  const error = useSignal<unknown>(null);
  const rider = draft.value.rider!;
  const usual = usualOf(rider.id);
  const chosen = new Set((usual.data.value?.favourites ?? []).map((place) => place.id));
  const recent = (usual.data.value?.recent ?? []).flatMap((place) => placeById.value.get(place.id ?? "") ?? []);
  const favourites = (usual.data.value?.favourites ?? []).flatMap((place) => placeById.value.get(place.id ?? "") ?? []);
  const listed = [...new Set([...favourites, ...recent, ...facilities(places.data.value ?? [])])];

  async function toggle(place: Place): Promise<void> {
    try {
      const favourites = await setFavourite(rider.id, place.id, !chosen.has(place.id));
      if (usual.data.value) usual.data.value = { ...usual.data.value, favourites };
      error.value = null;
      void usual.refresh();
    } catch (problem) {
      error.value = problem;
    }
  }

  return (
    <div class="step">
      <StepTitle title={r.favouritesEdit} />
      <p>{r.favouritesHow}</p>
      <ProblemNote error={error.value} />
      <ul class="tiles tiles-small">
        {listed.map((place) => (
          <li key={place.id}>
            <button
              type="button" class="tile star-tile" aria-pressed={chosen.has(place.id)} data-star={place.id}
              onClick={() => void toggle(place)}
            >
              <Icon icon={iconOf(place.kind)} size={36} />
              <span class="tile-kind">{placeName(place)}</span>
              <span class={chosen.has(place.id) ? "star star-on" : "star"}><Icon icon={Star} size={40} /></span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
