import { getUsual } from "../api/resident";
import type { Usual } from "../api/resident";
import type { Loaded } from "../common/load";
import { loaded } from "../common/load";
import { inTurn } from "../common/session";
import { kept } from "../offline/kept";

const known = new Map<string, Loaded<Usual>>();

/** What a rider usually does: favourites, last places, who comes along, trips to repeat, days with a service. */
export function usualOf(riderId: string): Loaded<Usual> {
  const found = known.get(riderId);
  if (found) return found;
  const made = loaded(() => getUsual(riderId));
  known.set(riderId, made);
  if (!inTurn.peek()) kept(`usual.${riderId}`, made, true);
  void made.refresh();
  return made;
}

/** Reads again what a booking may have changed. */
export const refreshUsual = (riderId: string): void => void usualOf(riderId).refresh();

export const forgetUsual = (): void => known.clear();
