import type { Text } from "../common/language";
import type { LonLat } from "../map/scene";

export interface Stop extends LonLat { id: string; ja: string; en: string }

/** A home's stop within the walk and the metres to it; null where there is none. */
export interface Home { id: string; stop: string | null; metres: number | null }

export interface Plan { stops: Stop[]; homes: Home[] }

export interface Door extends LonLat { id: string; name: Text }

/** The town as its folder has it. */
export interface Setup {
  name: Text;
  notice: Text;
  version: string;
  bounds: [number, number, number, number];
  walk: number;
  doors: Door[];
  taken: string[];
  plan: Plan;
}

/** What a hand changes, and what is undone. */
export interface Draft { stops: Stop[]; walk: number }
