import { say } from "../../common/language";
import { isServing } from "./idling";
import { dayText } from "./messages";
import type { DayVehicle, Halt, Ride } from "./model";
import { type Player, useMoment } from "./player";
import { clockAt } from "./time";
import { point, pointed } from "./view";
import { endName, partyWords, wishName } from "./wishWords";

/** Where one vehicle stopped, who got on and off, and who was aboard when it left. */
export function StopList({ vehicle, player }: { vehicle: DayVehicle; player: Player }) {
  const m = dayText();
  const current = useMoment(player, [vehicle], (now) => vehicle.halts.findLast(({ arrives }) => arrives <= now)?.number ?? 0);
  const title = m.stops(say(vehicle.name));
  return (
    <section class="card stop-list" aria-labelledby="stop-list-title" data-testid="stop-list" data-vehicle={vehicle.id}>
      <h3 id="stop-list-title">{title}</h3>
      {vehicle.halts.length === 0 && <p class="soft">{m.noStops}</p>}
      {vehicle.halts.length > 0 && (
        <div class="stop-box" tabIndex={0} role="group" aria-label={title}>
          <table class="table">
            <thead>
              <tr>{[m.times, m.where, m.on, m.off, m.inside].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
            </thead>
            <tbody>
              {vehicle.halts.map((halt) => <Stop key={halt.number} halt={halt} isCurrent={halt.number === current} player={player} />)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Stop({ halt, isCurrent, player }: { halt: Halt; isCurrent: boolean; player: Player }) {
  const m = dayText();
  const [from, until] = [clockAt(halt.arrives), clockAt(halt.leaves)];
  return (
    <tr class={`${isCurrent ? "is-current" : ""} ${isServing(halt) ? "" : "is-passing"}`} aria-current={isCurrent ? "time" : undefined} data-stop={halt.number}>
      <th scope="row">
        <button type="button" class="link" aria-label={m.goTo(from)} onClick={() => player.set(halt.arrives)}>
          {from}{until !== from && `–${until}`}
        </button>
      </th>
      <td>{endName(halt.where)}</td>
      <td data-head={m.on}><Wishes rides={halt.boarded} />{halt.absent.map((ride) => <span key={ride.id} class="tag tag-no_show">{m.absent(wishName(ride))}</span>)}</td>
      <td data-head={m.off}><Wishes rides={halt.alighted} /></td>
      <td>
        {halt.people ? <strong>{m.people(halt.people)}</strong> : <span class="soft">{m.nobody}</span>}
        {halt.aboard.length > 0 && <span class="soft"> {halt.aboard.map((ride) => wishName(ride)).join(" ")}</span>}
      </td>
    </tr>
  );
}

/** Wishes by their numbers; pressed, the map shows from where to where. */
export function Wishes({ rides }: { rides: Ride[] }) {
  const m = dayText();
  return (
    <>
      {rides.map((ride) => (
        <button key={ride.id} type="button" class="wish" aria-pressed={pointed.value === ride.id} aria-label={`${m.show(wishName(ride))} (${partyWords(ride)})`} onClick={() => point(ride.id)}>
          {wishName(ride)}{ride.people !== 1 && ` (${partyWords(ride)})`}
        </button>
      ))}
    </>
  );
}
