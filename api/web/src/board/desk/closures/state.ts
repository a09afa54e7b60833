import { computed, signal } from "@preact/signals";
import { isoAt } from "../../../common/times";
import type { LonLat } from "../../../map/scene";
import { day } from "../../state";
import { type ClosureAsked, type ClosureLifted, type ClosureMade, getClosures } from "../calls";
import { followed } from "../followed";

export type Kind = ClosureAsked["kind"];

/** One side of a road: a point of the map, and how it is called. */
export interface Side extends LonLat { label: string }

/** A closure as it is keyed in; times are minutes since midnight. */
export interface Draft {
  kind: Kind;
  from: number | null;
  to: number | null;
  placeId: string;
  sides: [Side | null, Side | null];
  reason: string;
}

export const BLANK: Draft = { kind: "weather", from: null, to: null, placeId: "", sides: [null, null], reason: "" };

export const closures = followed(getClosures);
export const draft = signal<Draft>(BLANK);
/** What was done last in this dialog. */
export const result = signal<{ made: ClosureMade } | { lifted: ClosureLifted } | null>(null);

export function change(part: Partial<Draft>): void {
  draft.value = { ...draft.value, ...part };
  result.value = null;
}

/** Puts a point of the map on the side that is still free; when none is, it begins anew. */
export function pick(side: Side): void {
  const [here, there] = draft.value.sides;
  change({ sides: here && !there ? [here, side] : [side, null] });
}

export const isWhole = computed(() => {
  const { kind, from, to, placeId, sides, reason } = draft.value;
  const isThere = kind === "weather" ? from === null || to === null || from < to : kind === "stop" ? !!placeId : sides.every(Boolean);
  return isThere && !!reason.trim();
});

export function asked(): ClosureAsked {
  const { kind, from, to, placeId, sides, reason } = draft.value;
  const base = { date: day.peek(), kind, reason: reason.trim() };
  if (kind === "stop") return { ...base, place_id: placeId };
  if (kind === "road") return { ...base, points: sides.map((side) => [side!.lon, side!.lat]) };
  return {
    ...base,
    ...(from === null ? {} : { from: isoAt(base.date, from) }),
    ...(to === null ? {} : { to: isoAt(base.date, to) }),
  };
}
