import { ArrowLeft } from "lucide";
import { useEffect, useMemo } from "preact/hooks";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { dayName } from "../../common/times";
import { openLayers } from "../../common/town";
import { together } from "../../map/together";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { ClockBar } from "./ClockBar";
import { DayChooser, ScenarioChoice } from "./DayChooser";
import { MarkLegend } from "./DayMap";
import { useClockKeys } from "./keys";
import { dayText } from "./messages";
import type { DayModel } from "./model";
import { spanOf } from "./moving";
import { usePlayer, wantsStillness } from "./player";
import { ReplaySide } from "./ReplaySide";
import { useDay } from "./useDay";
import "./day.css";

interface Props { id: string; date: string; draw: number; a: number; b: number }

/** One day under two scenarios on two maps, run by one clock. */
export function Replay({ id, date, draw, a, b }: Props) {
  const m = dayText();
  const left = useDay({ id, scenario: a, date, draw });
  const right = useDay({ id, scenario: b, date, draw });
  const models = [left.model, right.model].filter((model) => model !== null);
  const isReady = models.length === 2;
  const [from, to] = isReady ? [Math.min(...models.map((model) => model.from)), Math.max(...models.map((model) => model.to))] : [0, 0];
  const player = usePlayer(from, to, isReady, true);
  const focus = useMemo(() => spanOf(models), [left.model, right.model]);
  const maps = useMemo(together, []);
  const known = models[0]?.day ?? null;
  const show = (next: Partial<Props>) => {
    const at = { id, date, draw, a, b, ...next };
    go(`study/${id}/replay/${at.date}/${at.draw}/${at.a}/${at.b}`);
  };
  useEffect(openLayers, []);
  useClockKeys(player);
  const isShown = isReady && left.isCurrent && right.isCurrent;
  const names = known?.names.map(say) ?? [];
  return (
    <div class="replay" data-testid="replay" data-day={isShown ? `${id}/${date}/${draw}/${a}/${b}` : ""}>
      <section class="card" aria-labelledby="replay-title">
        <div class="section-top">
          <h2 id="replay-title">{m.replayTitle} <span class="day-name">{dayName(date)}</span></h2>
          <a class="button no-print" href={`#/study/${id}`}><Icon icon={ArrowLeft} /> {m.back}</a>
        </div>
        <DayChooser date={date} draw={draw} known={known} onChoose={(next, nextDraw) => show({ date: next, draw: nextDraw })}>
          {known && <ScenarioChoice label={m.left} names={names} value={a} onChoose={(next) => show({ a: next })} />}
          {known && <ScenarioChoice label={m.right} names={names} value={b} onChoose={(next) => show({ b: next })} />}
        </DayChooser>
        {isReady && a === b && <p class="note note-warn" role="status">{m.same}</p>}
        <ProblemNote error={left.error ?? right.error} onRetry={() => [left, right].forEach((one) => one.error && one.again())} />
        {!isReady && !left.error && !right.error && <p class="loading" role="status">{common().loading}</p>}
      </section>
      {isReady && (
        <>
          <div class="card clock-card">
            <ClockBar player={player} />
            {wantsStillness() && <p class="soft" role="status">{m.still}</p>}
            <p class="soft no-print keys-hint">{m.keys}</p>
          </div>
          <div class="replay-sides">
            {sides(models, [a, b]).map(({ model, scenario, side }) => (
              <ReplaySide key={side} side={side} model={model} scenario={scenario} player={player} focus={focus} focusKey={`${id}/${date}`} together={maps} other={side === "right" ? models[0] : undefined} />
            ))}
          </div>
          <MarkLegend words={m.marks} />
        </>
      )}
    </div>
  );
}

const sides = (models: DayModel[], scenarios: number[]) =>
  (["left", "right"] as const).map((side, index) => ({ side, model: models[index]!, scenario: scenarios[index]! }));
