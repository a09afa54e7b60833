import { Check, Square } from "lucide";
import { Icon } from "../ui/Icon";
import { partyWords } from "../common/party";
import { text } from "./messages";
import { isParcel, type Stop, type Visit } from "./model";
import { visitDeed } from "./next";
import { sending, tell } from "./state";
import { VisitLine } from "./VisitLine";
import { visitWord } from "./words";

/** The others at this stop, who may get in or out first; parcels are ticked. */
export function OthersHere({ stop, visits }: { stop: Stop; visits: Visit[] }) {
  const m = text();
  return (
    <section class="others" aria-label={m.others}>
      <h3>{m.others}</h3>
      <ul>{visits.map((visit) => (isParcel(visit) ? <Parcel key={visit.visit_id} stop={stop} visit={visit} /> : <Person key={visit.visit_id} stop={stop} visit={visit} />))}</ul>
    </section>
  );
}

function Person({ stop, visit }: { stop: Stop; visit: Visit }) {
  const m = text();
  return (
    <>
      <VisitLine visit={visit} />
      <li class="other-act">
        <button type="button" class="button" aria-disabled={sending.value} data-testid="other" data-other={visit.booking_id} onClick={() => report(stop, visit)}>
          <Icon icon={Check} /> {visit.kind === "pickup" ? m.boarded : m.alighted} {visit.rider_name && m.person(visit.rider_name)}
        </button>
      </li>
    </>
  );
}

/** A parcel's tick is its report: it is on the vehicle, or handed over. */
function Parcel({ stop, visit }: { stop: Stop; visit: Visit }) {
  return (
    <li>
      <button type="button" class="button tick" role="checkbox" aria-checked={false} aria-disabled={sending.value} data-testid="parcel" data-other={visit.booking_id} onClick={() => report(stop, visit)}>
        <Icon icon={Square} size={36} />
        <span>{visitWord(visit)} {visit.party && partyWords(visit.party)} {visit.rider_name && text().person(visit.rider_name)}{visit.note && ` — ${visit.note}`}</span>
      </button>
    </li>
  );
}

function report(stop: Stop, visit: Visit): void {
  if (!sending.peek()) tell(visitDeed(visit, stop), { name: visit.rider_name ?? "", place: stop.place.name });
}
