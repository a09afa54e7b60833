import type { PlaceRef } from "../api/types";
import { say } from "./language";
import { common } from "./messages";

/** A place, and its stop where riders walk to one. */
export const withStop = ({ name, stop }: PlaceRef): string =>
  stop ? `${say(name)} (${common().stopAt(say(stop.name))})` : say(name);
