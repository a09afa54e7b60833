import { ChevronLeft, ChevronRight } from "lucide";
import { today } from "../../common/clock";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { recordText } from "./messages";
import { isMonth, periodName, stepped, yearOf } from "./periods";
import { shown } from "./state";

/** A month or a year, the one before and the one after, and every month that has something to show. */
export function PeriodChooser({ period }: { period: string }) {
  const m = recordText();
  const now = today.value.slice(0, isMonth(period) ? 7 : 4);
  const show = (to: string) => go(`record/${to}`);
  return (
    <div class="period-chooser no-print" role="group" aria-label={m.period}>
      <button type="button" class="button" aria-label={m.previous} title={periodName(stepped(period, -1))} onClick={() => show(stepped(period, -1))}>
        <Icon icon={ChevronLeft} />
      </button>
      <Months period={period} onChoose={show} />
      <button
        type="button" class="button" aria-label={m.next} title={periodName(stepped(period, 1))}
        disabled={!!now && period >= now} onClick={() => show(stepped(period, 1))}
      >
        <Icon icon={ChevronRight} />
      </button>
      <div class="period-kinds">
        {[lastMonth(period), yearOf(period)].map((each) => (
          <button key={isMonth(each) ? "month" : "year"} type="button" class="button" aria-pressed={isMonth(each) === isMonth(period)} onClick={() => isMonth(each) !== isMonth(period) && show(each)}>
            {isMonth(each) ? m.month : m.year}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The periods on record, newest first, and the one that is shown. */
function Months({ period, onChoose }: { period: string; onChoose: (period: string) => void }) {
  const m = recordText();
  const months = shown.value?.months_with_days ?? [];
  const known = isMonth(period) ? months : months.map(yearOf);
  const choices = [...new Set([...known, period])].sort().reverse();
  return (
    <select class="input" aria-label={m.onRecord} value={period} onChange={(event) => onChoose(event.currentTarget.value)}>
      {choices.map((each) => <option key={each} value={each}>{periodName(each)}</option>)}
    </select>
  );
}

/** The month to show for a period: of a year the last one on record, else its last up to now. */
function lastMonth(period: string): string {
  if (isMonth(period)) return period;
  const onRecord = shown.value?.months_with_days.filter((month) => yearOf(month) === period).at(-1);
  const now = today.value.slice(0, 7);
  return onRecord ?? (yearOf(now) === period ? now : `${period}-12`);
}
