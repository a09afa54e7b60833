import { Pause, Play, SkipBack } from "lucide";
import { Icon } from "../../ui/Icon";
import { dayText } from "./messages";
import { MINUTE, type Player, SPEEDS } from "./player";
import { clockAt } from "./time";

/** Runs, stops and sets the day's clock. */
export function ClockBar({ player }: { player: Player }) {
  const m = dayText();
  const isPlaying = player.playing.value;
  return (
    <div class="clock-bar no-print" data-testid="clock-bar">
      <button type="button" class="button button-main play" aria-keyshortcuts="Space" aria-label={isPlaying ? m.pause : m.play} title={isPlaying ? m.pause : m.play} onClick={player.toggle}>
        <Icon icon={isPlaying ? Pause : Play} />
      </button>
      <button type="button" class="button" aria-label={m.restart} title={m.restart} onClick={() => player.set(player.span.peek().from)}>
        <Icon icon={SkipBack} />
      </button>
      <Time player={player} />
      <Slider player={player} />
      <label class="inline-field speed">
        <span>{m.speed}</span>
        <select class="input" aria-label={m.speed} value={player.speed.value} onChange={(event) => (player.speed.value = Number(event.currentTarget.value))}>
          {SPEEDS.map((speed) => <option key={speed} value={speed}>{speed}×</option>)}
        </select>
      </label>
    </div>
  );
}

/** Components of their own, so that the running clock draws only these anew. */
function Time({ player }: { player: Player }) {
  return <strong class="clock-now" data-testid="now">{clockAt(player.now.value)}</strong>;
}

function Slider({ player }: { player: Player }) {
  const m = dayText();
  const { from, to } = player.span.value;
  const minute = Math.floor(player.now.value / MINUTE);
  return (
    <input
      class="clock-slider" type="range" aria-label={m.time} min={from / MINUTE} max={to / MINUTE} step={1} value={minute}
      aria-valuetext={m.timeSpoken(Math.floor(minute / 60), minute % 60)}
      onInput={(event) => player.set(event.currentTarget.valueAsNumber * MINUTE)}
    />
  );
}
