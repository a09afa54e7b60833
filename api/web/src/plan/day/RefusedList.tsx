import { useSignal } from "@preact/signals";
import { reasonName } from "../results/reasons";
import { dayText } from "./messages";
import type { DayModel, Ride } from "./model";
import { Wishes } from "./StopList";
import { askedWords, endName, partyWords, wishedWords } from "./wishWords";

/** The day's refused wishes in the order in which they were asked, of one reason or of all. */
export function RefusedList({ model }: { model: DayModel }) {
  const m = dayText();
  const reason = useSignal("");
  const all = model.rides.filter(({ trip }) => trip.status === "refused");
  const counted = countedBy(all);
  const chosen = counted.has(reason.value) ? reason.value : "";
  const shown = chosen ? all.filter(({ trip }) => trip.reason === chosen) : all;
  return (
    <section class="card" aria-labelledby="refused-list-title" data-testid="refused-list">
      <div class="section-top">
        <h3 id="refused-list-title">{m.refusedTitle} <span class="day-name">{all.length}</span></h3>
        {counted.size > 1 && (
          <label class="inline-field no-print">
            {m.reason}
            <select class="input" value={chosen} onChange={(event) => (reason.value = event.currentTarget.value)}>
              <option value="">{m.allReasons(all.length)}</option>
              {[...counted].map(([each, count]) => <option key={each} value={each}>{reasonName(each)} ({count})</option>)}
            </select>
          </label>
        )}
      </div>
      {all.length === 0 && <p class="soft">{m.refusedNone}</p>}
      {shown.length > 0 && <Table rides={shown} date={model.day.date} />}
    </section>
  );
}

function countedBy(rides: Ride[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { trip } of rides) counted.set(trip.reason ?? "", (counted.get(trip.reason ?? "") ?? 0) + 1);
  return new Map([...counted].sort((a, b) => b[1] - a[1]));
}

function Table({ rides, date }: { rides: Ride[]; date: string }) {
  const m = dayText();
  return (
    <div class="scrolls" tabIndex={0} role="group" aria-label={m.refusedTitle}>
      <table class="table refused-table">
        <thead>
          <tr>{[m.askedAt, m.reason, m.wished, m.fromTo, m.party, m.map].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {rides.map((ride) => (
            <tr key={ride.id} data-reason={ride.trip.reason}>
              <th scope="row">{askedWords(ride)}</th>
              <td>{reasonName(ride.trip.reason ?? "")}</td>
              <td>{wishedWords(ride, date)}</td>
              <td>{endName(ride.trip.origin)} → {endName(ride.trip.destination)}</td>
              <td>{partyWords(ride)}</td>
              <td><Wishes rides={[ride]} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
