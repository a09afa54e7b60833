import { connectionWords } from "../common/connection";
import { say } from "../common/language";
import { common } from "../common/messages";
import { needsWords, partyWords } from "../common/party";
import { phraseWords } from "../common/phrases";
import { spokenTime, spokenWindow } from "../common/times";
import { text } from "./messages";
import type { Report, Stop, Visit } from "./model";
import { isParcel } from "./model";
import type { About } from "./model";
import { type Next, turnOf } from "./next";

/** What a visit is called: somebody is fetched or brought, a parcel is taken on or handed over. */
export function visitWord(visit: Visit): string {
  const m = text();
  return isParcel(visit) ? m.parcel[visit.kind === "pickup" ? "pickup" : "dropoff"] : m[visit.kind];
}

/** What a report said, with whom it was about: `乗車 山田 花子さん`. */
export function reportWords({ kind }: Report, { name, place }: About): string {
  const m = text();
  const whom = name ? m.person(name) : place ? say(place) : "";
  return whom ? `${m.reported[kind]}${common().dot}${whom}` : m.reported[kind];
}

/** The next stop as it is read aloud, in pieces. */
export function spokenNext(next: Next): string[] {
  const m = text();
  if (next.kind === "out") return [m.out];
  if (next.kind === "homeward") return [m.homeward];
  if (next.kind === "nothing") return [next.finished ? m.finished : m.nothing];
  const { stop } = next;
  if (next.kind === "break") return [m.breakUntil(spokenTime(stop.departure))];
  const { turn, others } = turnOf(next);
  const isComing = next.kind === "depart" || next.kind === "arrive";
  const where = isComing ? m.spokenNext(say(stop.place.name), spokenTime(stop.arrival)) : m.spokenAt(say(stop.place.name));
  return [where, ...[...turn, ...(isComing ? others : [])].flatMap((visit) => spokenVisit(visit))];
}

function spokenVisit(visit: Visit): string[] {
  const m = text();
  if (visit.kind === "break") return [m.break];
  const party = visit.party ? partyWords(visit.party) : "";
  const first = [visitWord(visit), visit.rider_name ? m.person(visit.rider_name) : "", party, needsWords(visit.needs)];
  const promised = visit.promise ? m.spokenPromise(spokenWindow(visit.promise.start, visit.promise.end)) : "";
  const told = visit.messages.map(({ phrase }) => phraseWords(phrase));
  const tied = visit.connection ? connectionWords(visit.connection, spokenTime) : "";
  return [first.filter(Boolean).join(common().comma), promised, tied, visit.note ?? "", ...told].filter(Boolean);
}

/** Who a stop is for, in one line. */
export function stopWords(stop: Stop): string {
  return stop.visits.map((visit) => [visitWord(visit), visit.rider_name].filter(Boolean).join(" ")).join(common().comma);
}
