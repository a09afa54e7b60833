import { go } from "../common/route";
import { change, draft, type Where } from "./draft";

/** Which end of the ride a step chooses. */
export type End = "origin" | "destination";

export const stepOf = (end: End) => (end === "origin" ? "from" : "where");

/** Takes a place for an end and goes on: from the origin back to the destination, from there to the time. */
export function chooseEnd(end: End, where: Where): void {
  change({ [end]: where });
  if (end === "origin") go("where");
  else go("when");
}

export const otherEnd = (end: End): Where | null =>
  end === "origin" ? draft.value.destination : draft.value.origin;
