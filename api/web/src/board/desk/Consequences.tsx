import { say } from "../../common/language";
import { clockTime } from "../../common/times";
import type { Consequence, Consequences as Seen, RiderConcerned } from "./calls";
import { laterWords } from "./later";
import { deskText } from "./messages";
import { PhoneLink } from "./PhoneLink";

/** What a change of a vehicle's day would mean: whether it can be done, for whom it is later, who is left without a bus. */
export function Consequences({ seen }: { seen: Seen }) {
  const m = deskText();
  const nobody = !seen.changes.length && !seen.unserved.length;
  const kind = !seen.possible ? "note-bad" : seen.broken || seen.unserved.length ? "note-warn" : "note-good";
  return (
    <div class="seen" data-testid="consequences" data-possible={seen.possible}>
      <p class={`note ${kind}`}>
        <strong>{verdict(seen)}</strong>
        {seen.possible && nobody && <span>{m.nobodyChanges}</span>}
      </p>
      <Unserved riders={seen.unserved} />
      <Changes changes={seen.changes} />
    </div>
  );
}

function verdict(seen: Seen): string {
  const m = deskText();
  if (!seen.possible) return seen.why ? say(seen.why) : m.impossible;
  if (seen.unserved.length) return m.someUnserved(seen.unserved.length);
  return seen.broken ? m.someBroken(seen.broken) : m.allKept;
}

/** Riders for whom no vehicle is left, with their numbers. */
export function Unserved({ riders }: { riders: readonly RiderConcerned[] }) {
  if (!riders.length) return null;
  return (
    <ul class="desk-list" aria-label={deskText().unserved} data-testid="unserved">
      {riders.map((rider) => (
        <li key={rider.booking_id} class="desk-item">
          <p class="desk-item-main"><strong>{rider.rider_name}</strong> <strong class="broken">{deskText().unserved}</strong></p>
          <PhoneLink name={rider.rider_name} phone={rider.phone} />
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly Consequence[] }) {
  if (!changes.length) return null;
  // What breaks comes first: it is what decides.
  const sorted = changes.toSorted((a, b) => Number(b.breaks) - Number(a.breaks) || (b.by_seconds ?? 0) - (a.by_seconds ?? 0));
  return (
    <ul class="seen-changes">
      {sorted.map((change) => <Change key={`${change.booking_id}/${change.part}`} change={change} />)}
    </ul>
  );
}

function Change({ change }: { change: Consequence }) {
  const m = deskText();
  const time = (at: string | null) => (at ? clockTime(at) : "—");
  return (
    <li data-breaks={change.breaks}>
      <strong>{change.rider_name}</strong>
      <span>{m.parts[change.part]} {time(change.was)} → {time(change.will)}</span>
      {change.by_seconds !== null && <span>{laterWords(change.by_seconds)}</span>}
      <span class="soft">{m.promised(clockTime(change.latest))}</span>
      {change.breaks && <strong class="broken">✕ {m.breaks}</strong>}
    </li>
  );
}
