import type { Place } from "../../api/types";
import { folded } from "../../common/fold";
import { say } from "../../common/language";
import { places } from "../../common/town";
import type { Found } from "../../ui/Finder";

const SHOWN = 8;

/** Places whose name in either language or kana holds the words typed; facilities first, names that begin so before others. */
export function findPlaces(query: string): Found[] {
  const wanted = plain(query);
  return (places.data.value ?? [])
    .map((place) => ({ place, names: [place.name.ja, place.kana, place.name.en].map(plain) }))
    .filter(({ names }) => names.some((name) => name.includes(wanted)))
    .map(({ place, names }) => ({ place, rank: (names.some((name) => name.startsWith(wanted)) ? 0 : 4) + rankOf(place) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ place }) => ({ id: place.id, label: say(place.name), more: place.kana }));
}

const plain = (words: string) => folded(words).replace(/\s+/g, "");

const rankOf = ({ kind }: Place): number => (kind === "home" ? 2 : kind === "address" ? 1 : 0);
