import { say, type Text } from "../common/language";
import { riders } from "./draft";
import { text } from "./messages";

interface Named { id?: string | null; placeId?: string; name: Text }

export const isOwnHome = ({ id, placeId }: Named) => riders.value.some((rider) => rider.home_place_id === (placeId ?? id));

/** What a place is called on this tablet: one's own home is just that. */
export const placeName = (place: Named) => (isOwnHome(place) ? text().home : say(place.name));
