import {
  BookOpen, BusFront, HeartHandshake, Hospital, House, type IconNode, Landmark, Mailbox, MapPin, Pill, ShoppingBasket,
  TentTree, Building2,
} from "lucide";
import type { Place } from "../api/types";

const ICONS: Record<string, IconNode> = {
  home: House, hospital: Hospital, pharmacy: Pill, shop: ShoppingBasket, office: Landmark, post: Mailbox,
  welfare: HeartHandshake, culture: BookOpen, terminal: BusFront, leisure: TentTree, housing: Building2,
};

/** The kinds of places that get a tile, the most needed first. */
const ORDER = Object.keys(ICONS);

export const iconOf = (kind: string): IconNode => ICONS[kind] ?? MapPin;

/** The facilities worth a tile, by kind. Named areas and other people's homes are found by name. */
export function facilities(places: Place[]): Place[] {
  const rank = (place: Place) => ORDER.indexOf(place.kind);
  return places.filter((place) => place.kind !== "home" && rank(place) >= 0).sort((a, b) => rank(a) - rank(b));
}
