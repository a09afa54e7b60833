import { ChevronLeft, ChevronRight, Clock, type IconNode, ZoomIn, ZoomOut } from "lucide";
import { Icon } from "../../ui/Icon";
import { type Level, SIGN } from "../slack";
import { timelineText } from "./messages";
import { canZoomIn, followsNow, isWhole, panBy, showsNow, toNow, zoomBy } from "./zoom";

const LEVELS: Level[] = ["fine", "tight", "critical", "broken"];

/** What the colours mean, and which stretch of the day is shown. */
export function TimelineTop() {
  const m = timelineText();
  return (
    <div class="timeline-top">
      <h2 class="visually-hidden">{m.title}</h2>
      <div class="row" role="group" aria-label={m.title}>
        <Tool icon={ZoomOut} label={m.zoomOut} isOff={isWhole.value} onClick={() => zoomBy(-1)} />
        <Tool icon={ZoomIn} label={m.zoomIn} isOff={!canZoomIn.value} onClick={() => zoomBy(1)} />
        <Tool icon={ChevronLeft} label={m.earlier} isOff={isWhole.value} onClick={() => panBy(-0.5)} />
        <Tool icon={ChevronRight} label={m.later} isOff={isWhole.value} onClick={() => panBy(0.5)} />
        {showsNow.value && <Tool icon={Clock} label={m.toNow} isOff={isWhole.value || followsNow.value} onClick={toNow} />}
      </div>
      <ul class="legend" aria-label={m.legend}>
        {LEVELS.map((level) => (
          <li key={level}><span class={`legend-bar slack-${level}`}>{SIGN[level]}</span> {m.levels[level]}</li>
        ))}
        <li class="legend-more"><span class="legend-bar legend-done" /> {m.legendDone}</li>
        <li class="legend-more"><span class="legend-bar" /> {m.legendPlan}</li>
      </ul>
    </div>
  );
}

function Tool({ icon, label, isOff, onClick }: { icon: IconNode; label: string; isOff: boolean; onClick: () => void }) {
  return (
    <button type="button" class="button button-small" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      <Icon icon={icon} size={20} />
    </button>
  );
}
