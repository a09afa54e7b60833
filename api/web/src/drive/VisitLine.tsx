import { Accessibility, Coffee, House, LogIn, LogOut, MessageSquare, Package, StickyNote, TrainFront } from "lucide";
import { connectionWords } from "../common/connection";
import { say } from "../common/language";
import { needsWords, partyWords } from "../common/party";
import { phraseWords } from "../common/phrases";
import { clockTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { isParcel, type Visit } from "./model";
import { RiderParcels } from "./RiderParcels";
import { visitWord } from "./words";

const ICONS = { pickup: LogIn, dropoff: LogOut, break: Coffee };

/**
 * Who gets in or out: name, how many, what they need, what to know, what was promised, what they told the driver.
 * `here`: it is their turn.
 */
export function VisitLine({ visit, large = false, here = false }: { visit: Visit; large?: boolean; here?: boolean }) {
  const m = text();
  const needs = needsWords(visit.needs);
  return (
    <li class={`visit visit-${visit.kind} ${visit.done_at ? "visit-done" : ""}`} data-booking={visit.booking_id}>
      <Icon icon={isParcel(visit) ? Package : ICONS[visit.kind]} size={large ? 36 : 24} />
      <div class="visit-words">
        <p class="visit-name">
          <span class="visit-kind">{visitWord(visit)}</span> {visit.rider_name && <strong>{m.person(visit.rider_name)}</strong>}{" "}
          {visit.party && <span class="visit-party">{partyWords(visit.party)}</span>}
        </p>
        {visit.door && <p class="visit-door"><Icon icon={House} size={large ? 28 : 22} /> <span class="visually-hidden">{m.door}</span> {say(visit.door)}</p>}
        {visit.connection && <p class="visit-door" data-testid="connection"><Icon icon={TrainFront} size={large ? 28 : 22} /> {connectionWords(visit.connection)}</p>}
        {needs && <p class="needs"><Icon icon={Accessibility} size={large ? 28 : 22} /> {needs}</p>}
        {visit.note && !visit.done_at && <p class="visit-note"><Icon icon={StickyNote} size={22} /> <span class="visually-hidden">{m.note}</span> {visit.note}</p>}
        {!visit.done_at && visit.messages.map((message) => (
          <p key={message.phrase} class="visit-message"><Icon icon={MessageSquare} size={22} /> {phraseWords(message.phrase)}</p>
        ))}
        {visit.promise && !visit.done_at && <p class="visit-promise">{m.promised(clockTime(visit.promise.start), clockTime(visit.promise.end))}</p>}
        {visit.done_at && <p>{clockTime(visit.done_at)} {m.outcome[visit.outcome ?? ""] ?? m.done}</p>}
        {here && <RiderParcels visit={visit} />}
      </div>
    </li>
  );
}
