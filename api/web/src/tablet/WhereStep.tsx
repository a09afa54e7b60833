import { ListTree, Map as MapIcon, Star } from "lucide";
import { go } from "../common/route";
import { placeById, places } from "../common/town";
import { Icon } from "../ui/Icon";
import { draft, riders } from "./draft";
import { type End, otherEnd, stepOf } from "./ends";
import { facilities } from "./kinds";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { placeName } from "./names";
import { PlaceTiles } from "./PlaceTiles";
import { SameAgain } from "./SameAgain";
import { StepTitle } from "./StepTitle";
import { usualOf } from "./usual";

/** Where to (or from): favourites, home, last places, the facilities; by name and on the map as further ways. */
export function WhereStep({ end }: { end: End }) {
  const [m, r] = [text(), rideText()];
  const rider = draft.value.rider!;
  const usual = usualOf(rider.id).data.value;
  const taken = otherEnd(end);
  const isFree = (id: string) => !(taken && "placeId" in taken && taken.placeId === id);
  const known = (ids: (string | null)[]) => ids.filter((id) => id && isFree(id)).flatMap((id) => placeById.value.get(id!) ?? []);
  const home = known([rider.home_place_id]);
  const favourites = known((usual?.favourites ?? []).map((place) => place.id));
  const recent = known((usual?.recent ?? []).map((place) => place.id)).filter((place) => !home.includes(place));
  const shown = new Set([...home, ...favourites, ...recent]);
  const others = facilities(places.data.value ?? []).filter((place) => isFree(place.id) && !shown.has(place));
  return (
    <div class="step">
      <StepTitle title={end === "origin" ? m.from : m.where} />
      {end === "destination" && draft.value.origin && (
        <p class="from-line">
          <span>{m.fromHere(placeName(draft.value.origin))}</span>
          <button type="button" class="button" onClick={() => go("from")}>
            {m.change}
          </button>
        </p>
      )}
      {end === "destination" && riders.value.length > 1 && usual?.trips[0] && (
        <ul class="tiles"><li><SameAgain riderId={rider.id} trip={usual.trips[0]} /></li></ul>
      )}
      {favourites.length > 0 && (
        <>
          <h3>{r.favourites}</h3>
          <PlaceTiles places={favourites} end={end} />
        </>
      )}
      {recent.length > 0 && (
        <>
          <h3>{m.recent}</h3>
          <PlaceTiles places={recent} end={end} />
        </>
      )}
      {(favourites.length > 0 || recent.length > 0) && <h3>{m.places}</h3>}
      <PlaceTiles places={[...home, ...others]} end={end} />
      <h3>{m.moreChoices}</h3>
      <div class="row">
        <button type="button" class="button big" onClick={() => go(`${stepOf(end)}/names`)}>
          <Icon icon={ListTree} size={32} /> {m.byName}
        </button>
        <button type="button" class="button big" onClick={() => go(`${stepOf(end)}/map`)}>
          <Icon icon={MapIcon} size={32} /> {m.byMap}
        </button>
        <button type="button" class="button big" onClick={() => go("favourites")}>
          <Icon icon={Star} size={32} /> {r.favouritesEdit}
        </button>
      </div>
    </div>
  );
}
