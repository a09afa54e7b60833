import type { Needs, Party } from "../api/types";
import { common } from "./messages";

/** A party in words: `2人・車いす1台・荷物1個`. Parts that are zero are left out. */
export function partyWords(party: Party): string {
  const m = common();
  const parts = [
    party.seats ? m.people(party.seats) : "",
    party.wheelchairs ? m.chairs(party.wheelchairs) : "",
    party.parcels ? m.pieces(party.parcels) : "",
  ];
  return parts.filter(Boolean).join(m.dot);
}

/** What a rider needs beside a seat; empty when nothing. */
export function needsWords(needs: Needs | null): string {
  if (!needs) return "";
  const m = common();
  const parts = [
    needs.wheelchair ? m.wheelchairs : "", needs.walking_frame ? m.walkingFrame : "", needs.carer ? m.carer : "",
  ];
  return parts.filter(Boolean).join(m.dot);
}
