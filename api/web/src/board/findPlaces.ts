import type { Place } from "../api/types";
import { say } from "../common/language";
import { places } from "../common/town";
import type { Found } from "../ui/Finder";

const SHOWN = 8;

/** Places whose name in either language or kana holds the words typed; facilities first, names that begin so before others. */
export function findPlaces(query: string): Found[] {
  const wanted = query.trim().toLowerCase();
  const rank = (place: Place) => {
    const names = [place.name.ja, place.kana, place.name.en.toLowerCase()];
    const begins = names.some((name) => name.startsWith(wanted)) ? 0 : 4;
    return begins + (place.kind === "home" ? 2 : place.kind === "address" ? 1 : 0);
  };
  return (places.data.value ?? [])
    .filter((place) => [place.name.ja, place.kana, place.name.en.toLowerCase()].some((name) => name.includes(wanted)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN)
    .map((place) => ({ id: place.id, label: say(place.name), more: place.kana }));
}
