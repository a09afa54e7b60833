import { ListTree, Map as MapIcon } from "lucide";
import { go } from "../common/route";
import { placeById, places } from "../common/town";
import { Icon } from "../ui/Icon";
import { draft, recentPlaces } from "./draft";
import { type End, otherEnd, stepOf } from "./ends";
import { facilities } from "./kinds";
import { text } from "./messages";
import { placeName } from "./names";
import { PlaceTiles } from "./PlaceTiles";
import { StepTitle } from "./StepTitle";

/** Where to (or from): home, where one went before, the facilities; by name and on the map as further ways. */
export function WhereStep({ end }: { end: End }) {
  const m = text();
  const rider = draft.value.rider!;
  const taken = otherEnd(end);
  const isFree = (id: string) => !(taken && "placeId" in taken && taken.placeId === id);
  const known = (ids: string[]) => ids.filter(isFree).flatMap((id) => placeById.value.get(id) ?? []);
  const home = known([rider.home_place_id]);
  const recent = known(recentPlaces(rider.id)).filter((place) => place.id !== rider.home_place_id);
  const others = facilities(places.data.value ?? []).filter((place) => isFree(place.id) && !recent.includes(place));
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
      {recent.length > 0 && (
        <>
          <h3>{m.recent}</h3>
          <PlaceTiles places={recent} end={end} />
        </>
      )}
      <PlaceTiles places={[...home, ...others]} end={end} />
      <h3>{m.moreChoices}</h3>
      <div class="row">
        <button type="button" class="button big" onClick={() => go(`${stepOf(end)}/names`)}>
          <Icon icon={ListTree} size={32} /> {m.byName}
        </button>
        <button type="button" class="button big" onClick={() => go(`${stepOf(end)}/map`)}>
          <Icon icon={MapIcon} size={32} /> {m.byMap}
        </button>
      </div>
    </div>
  );
}
