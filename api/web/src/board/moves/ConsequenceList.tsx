import type { Consequence, Consequences } from "../../api/hands";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { clockTime } from "../../common/times";
import { movesText } from "./messages";

/** Who would be earlier or later and by how much, which promise would break, and whether it can be done at all. */
export function ConsequenceList({ seen, movedId }: { seen: Consequences; movedId: string }) {
  const m = movesText();
  const others = seen.changes.filter(({ booking_id }) => booking_id !== movedId);
  // What breaks comes first: it is what decides.
  const sorted = seen.changes.toSorted((a, b) => Number(b.breaks) - Number(a.breaks) || (b.by_seconds ?? 0) - (a.by_seconds ?? 0));
  return (
    <div class="consequences" data-possible={seen.possible}>
      <p class={`note ${seen.possible ? "note-good" : "note-bad"}`}>
        <strong>{verdict(seen)}</strong>
        <span>{m.drive(Math.round(seen.added_drive_seconds / 60))}</span>
        {seen.possible && !others.length && <span>{m.nobodyElse}</span>}
      </p>
      {sorted.length > 0 && (
        <ul class="changes">
          {sorted.map((change) => <Change key={`${change.booking_id}/${change.part}`} change={change} isMine={change.booking_id === movedId} />)}
        </ul>
      )}
    </div>
  );
}

function verdict(seen: Consequences): string {
  const m = movesText();
  if (seen.possible) return m.fits;
  const names = [...new Set(seen.changes.filter(({ breaks }) => breaks).map(({ rider_name }) => rider_name))];
  if (names.length) return m.breaks(names.join(common().dot));
  return seen.why ? say(seen.why) : m.impossible;
}

function Change({ change, isMine }: { change: Consequence; isMine: boolean }) {
  const m = movesText();
  const time = (at: string | null) => (at ? clockTime(at) : "—");
  return (
    <li class={change.breaks ? "change-breaks" : ""} data-booking={change.booking_id} data-breaks={change.breaks}>
      <strong>{change.rider_name}</strong> {isMine && <span class="tag">{m.mine}</span>}
      <span>{m.part[change.part] ?? change.part} {m.change(time(change.was), time(change.will))}</span>
      <span>{byWords(change.by_seconds)}</span>
      <span class="soft">{m.promised(clockTime(change.latest))}</span>
      {change.breaks && <strong class="broken">✕ {m.broken}</strong>}
    </li>
  );
}

function byWords(seconds: number | null): string {
  if (seconds === null) return "";
  const minutes = Math.round(Math.abs(seconds) / 60);
  return seconds >= 0 ? movesText().later(minutes) : movesText().earlier(minutes);
}
