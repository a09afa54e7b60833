import { Coffee, LogIn, LogOut, MessageSquare } from "lucide";
import type { Visit } from "../api/types";
import { needsWords, partyWords } from "../common/party";
import { phraseWords } from "../common/phrases";
import { clockTime } from "../common/times";
import { Icon } from "../ui/Icon";
import { text } from "./messages";

const ICONS = { pickup: LogIn, dropoff: LogOut, break: Coffee };

/** Who gets in or out: name, how many, what they need, what was promised, what they told the driver. */
export function VisitLine({ visit, large = false }: { visit: Visit; large?: boolean }) {
  const m = text();
  return (
    <li class={`visit visit-${visit.kind} ${visit.done_at ? "visit-done" : ""}`} data-booking={visit.booking_id}>
      <Icon icon={ICONS[visit.kind]} size={large ? 36 : 24} />
      <span class="visit-words">
        <span class="visit-name"><span class="visit-kind">{m[visit.kind]}</span> <strong>{visit.rider_name}</strong></span>
        <span>
          {visit.party && partyWords(visit.party)} {needsWords(visit.needs) && <strong class="needs">{needsWords(visit.needs)}</strong>}
        </span>
        {visit.promise && !visit.done_at && <span>{m.promised(clockTime(visit.promise.start), clockTime(visit.promise.end))}</span>}
        {!visit.done_at && visit.messages.map((message) => (
          <span key={message.phrase} class="visit-message"><Icon icon={MessageSquare} size={20} /> {phraseWords(message.phrase)}</span>
        ))}
        {visit.done_at && <span>{clockTime(visit.done_at)} {m.outcome[visit.outcome ?? ""] ?? m.done}</span>}
      </span>
    </li>
  );
}
