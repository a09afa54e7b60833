import { ArrowLeft, Columns2 } from "lucide";
import { useEffect, useMemo } from "preact/hooks";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { dayName } from "../../common/times";
import { openLayers } from "../../common/town";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { ClockBar } from "./ClockBar";
import { DayChooser, ScenarioChoice } from "./DayChooser";
import { DayMap, MarkLegend } from "./DayMap";
import { DayFacts } from "./DayFacts";
import { DayTimeline } from "./DayTimeline";
import { useClockKeys } from "./keys";
import { dayText } from "./messages";
import type { DayModel } from "./model";
import { spanOf } from "./moving";
import { type Player, usePlayer } from "./player";
import { RefusedList } from "./RefusedList";
import { StopList } from "./StopList";
import { useDay } from "./useDay";
import { chosenVehicle, pointed } from "./view";
import "./day.css";

interface Props { id: string; scenario: number; date: string; draw: number }

/** One simulated day of a study. */
export function SimulatedDay({ id, scenario, date, draw }: Props) {
  const m = dayText();
  const { model, error, isCurrent, again } = useDay({ id, scenario, date, draw });
  const day = model?.day ?? null;
  const player = usePlayer(model?.from ?? 0, model?.to ?? 0, !!model, false);
  const show = (to: { scenario?: number; date?: string; draw?: number }) => {
    const next = { scenario, date, draw, ...to };
    go(`study/${id}/day/${next.scenario}/${next.date}/${next.draw}`);
  };
  useEffect(openLayers, []);
  useEffect(() => void (pointed.value = null), [id, scenario, date, draw]);
  useClockKeys(player);
  const other = scenario === 0 ? Math.min(1, (day?.names.length ?? 1) - 1) : 0;
  return (
    <div class="simulated-day" data-testid="simulated-day" data-day={isCurrent && model ? `${id}/${scenario}/${date}/${draw}` : ""}>
      <section class="card" aria-labelledby="day-title">
        <div class="section-top">
          <h2 id="day-title">{m.title} <span class="day-name">{dayName(date)}</span></h2>
          <div class="row no-print">
            <a class="button" href={`#/study/${id}`}><Icon icon={ArrowLeft} /> {m.back}</a>
            {day && other !== scenario && (
              <a class="button button-main" href={`#/study/${id}/replay/${date}/${draw}/${Math.min(other, scenario)}/${Math.max(other, scenario)}`}>
                <Icon icon={Columns2} /> {m.toReplay}
              </a>
            )}
          </div>
        </div>
        <DayChooser date={date} draw={draw} known={day} onChoose={(to, nextDraw) => show({ date: to, draw: nextDraw })}>
          {day && <ScenarioChoice label={m.scenario} names={day.names.map(say)} value={scenario} onChoose={(to) => show({ scenario: to })} />}
        </DayChooser>
        <ProblemNote error={error} onRetry={again} />
        {!model && !error && <p class="loading" role="status">{common().loading}</p>}
        {day && <DayFacts day={day} />}
      </section>
      {model && <Views model={model} player={player} />}
    </div>
  );
}

function Views({ model, player }: { model: DayModel; player: Player }) {
  const m = dayText();
  const vehicle = vehicleOf(model);
  const focus = useMemo(() => spanOf([model]), [model]);
  return (
    <>
      <DayTimeline model={model} player={player} chosen={vehicle?.id ?? ""} />
      <div class="card clock-card">
        <ClockBar player={player} />
        <p class="soft no-print keys-hint">{m.keys}</p>
      </div>
      <div class={`day-pair ${vehicle ? "" : "is-alone"}`}>
        <div class="card day-map">
          <DayMap model={model} player={player} focus={focus} focusKey={`${model.day.study_id}/${model.day.date}`} chosen={vehicle} ride={model.rideById.get(pointed.value ?? "")} />
          <MarkLegend words={m.marks} />
        </div>
        {vehicle && <StopList vehicle={vehicle} player={player} />}
      </div>
      <RefusedList model={model} />
    </>
  );
}

const vehicleOf = ({ vehicles }: DayModel) => vehicles.find(({ id }) => id === chosenVehicle.value) ?? vehicles[0];
