import { ChevronLeft, ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { dayName } from "../../common/times";
import { Icon } from "../../ui/Icon";
import type { Day } from "./calls";
import { dayText } from "./messages";

interface Props {
  date: string;
  draw: number;
  /** What the study has; null before it is known. */
  known: Pick<Day, "dates" | "draws"> | null;
  onChoose: (date: string, draw: number) => void;
  children?: ComponentChildren;
}

/** Which day and which draw, with those before and after. */
export function DayChooser({ date, draw, known, onChoose, children }: Props) {
  const m = dayText();
  const dates = known?.dates.includes(date) ? known.dates : [date];
  const draws = Math.max(known?.draws ?? 0, draw + 1);
  const at = dates.indexOf(date);
  return (
    <div class="day-chooser no-print">
      {children}
      <Stepper
        label={m.day} before={m.previousDay} after={m.nextDay} value={date} at={at} count={dates.length}
        choices={dates.map((each) => [each, dayName(each)])} onChoose={(index) => onChoose(dates[index]!, draw)}
      />
      <Stepper
        label={m.draw} before={m.previousDraw} after={m.nextDraw} value={String(draw)} at={draw} count={draws}
        choices={Array.from({ length: draws }, (_, index) => [String(index), m.drawOf(index + 1, draws)])}
        onChoose={(index) => onChoose(date, index)}
      />
    </div>
  );
}

interface StepperProps {
  label: string;
  before: string;
  after: string;
  value: string;
  at: number;
  count: number;
  choices: [value: string, name: string][];
  onChoose: (index: number) => void;
}

function Stepper({ label, before, after, value, at, count, choices, onChoose }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={label}>
      <button type="button" class="button" aria-label={before} title={before} disabled={at <= 0} onClick={() => onChoose(at - 1)}>
        <Icon icon={ChevronLeft} />
      </button>
      <select class="input" aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.selectedIndex)}>
        {choices.map(([each, name]) => <option key={each} value={each}>{name}</option>)}
      </select>
      <button type="button" class="button" aria-label={after} title={after} disabled={at >= count - 1} onClick={() => onChoose(at + 1)}>
        <Icon icon={ChevronRight} />
      </button>
    </div>
  );
}

/** Which of the study's scenarios. */
export function ScenarioChoice({ label, names, value, onChoose }: { label: string; names: string[]; value: number; onChoose: (scenario: number) => void }) {
  return (
    <label class="scenario-choice">
      <span>{label}</span>
      <select class="input" value={value} onChange={(event) => onChoose(event.currentTarget.selectedIndex)}>
        {names.map((name, index) => <option key={index} value={index}>{String.fromCharCode(65 + index)} {name}</option>)}
      </select>
    </label>
  );
}
