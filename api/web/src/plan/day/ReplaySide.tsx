import { say } from "../../common/language";
import type { LonLat } from "../../map/scene";
import type { Together } from "../../map/together";
import { Letter } from "../results/Letter";
import { reasonName } from "../results/reasons";
import { countsAt, refusedBy } from "./counts";
import { DayMap } from "./DayMap";
import { dayText } from "./messages";
import type { DayModel } from "./model";
import { type Player, useMoment } from "./player";
import { askedWords, endName } from "./wishWords";

const LATEST = 4;
const COUNTS = ["accepted", "refused", "waiting", "aboard", "carried"] as const;

interface Props {
  side: "left" | "right"; model: DayModel; scenario: number; player: Player; focus: LonLat[]; focusKey: string; together: Together;
  /** The other side, to which the counts are compared. */
  other?: DayModel;
}

/** One of the two: its map, what has been counted so far, and the wishes refused last. */
export function ReplaySide({ side, model, scenario, player, focus, focusKey, together, other }: Props) {
  const m = dayText();
  const name = say(model.day.names[scenario] ?? { ja: "", en: "" });
  const { study_id, date, draw } = model.day;
  return (
    <section class="card replay-side" aria-label={name} data-side={side}>
      <div class="section-top">
        <h3><Letter number={scenario} /> {name}</h3>
        <a class="link-line no-print" href={`#/study/${study_id}/day/${scenario}/${date}/${draw}`}>{m.toDay}</a>
      </div>
      <DayMap model={model} player={player} focus={focus} focusKey={focusKey} label={m.mapOf(name)} together={together} />
      <Counted model={model} player={player} name={name} other={other} />
      <LatestRefused model={model} player={player} />
    </section>
  );
}

interface MomentProps { model: DayModel; player: Player }

/** The counts at the clock's moment; drawn anew only when one of them changes. */
function Counted({ model, player, name, other }: MomentProps & { name: string; other?: DayModel }) {
  const m = dayText();
  const told = useMoment(player, [model, other], (now) => {
    const [counts, others] = [countsAt(model, now), other && countsAt(other, now)];
    return COUNTS.map((each) => `${counts[each]},${others ? signed(counts[each] - others[each]) : ""}`).join(" ");
  }).split(" ").map((each) => each.split(","));
  return (
    <dl class="day-facts" aria-label={m.counts(name)}>
      {COUNTS.map((each, index) => (
        <div key={each} data-count={each}>
          <dt>{m[each]}</dt>
          <dd>{told[index]![0]}</dd>
          {other && <dd class="count-apart"><span class="visually-hidden">{m.apart} </span>{told[index]![1]}</dd>}
        </div>
      ))}
    </dl>
  );
}

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : "±0");

function LatestRefused({ model, player }: MomentProps) {
  const m = dayText();
  const count = useMoment(player, [model], (now) => refusedBy(model, now).length);
  const latest = refusedBy(model, player.now.peek()).slice(0, LATEST);
  return (
    <div class="latest-refused" data-testid="latest-refused">
      <h4>{m.latest}</h4>
      {count === 0 && <p class="soft">{m.none}</p>}
      <ul>
        {latest.map((ride) => (
          <li key={ride.id}>
            <strong>{askedWords(ride)}</strong> {reasonName(ride.trip.reason ?? "")} <span class="soft">{endName(ride.trip.origin)} → {endName(ride.trip.destination)}</span>
          </li>
        ))}
      </ul>
      {count > LATEST && <p class="soft">{m.moreRefused(count - LATEST)}</p>}
    </div>
  );
}
