import { BusFront, CalendarSync, ClipboardList, TrainFront } from "lucide";
import { sayProblem } from "../common/language";
import { common } from "../common/messages";
import { go } from "../common/route";
import { dayName } from "../common/times";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { changes } from "./departures";
import { begin, riders } from "./draft";
import { HomeShortcuts } from "./HomeShortcuts";
import { text } from "./messages";
import { connectionText } from "./messagesConnections";
import { rideText } from "./messagesRides";
import { RideCard } from "./RideCard";
import { openRides, rides, standing } from "./rides";

/** The first screen: book, look at one's rides, go where one often goes; and the next ride with its bus. */
export function Home() {
  const [m, r] = [text(), rideText()];
  const [next, after] = openRides.value;
  const [only, ...others] = riders.value;
  return (
    <div class="step">
      <h2 tabIndex={-1}>{m.hello(only && !others.length ? only.name : "")}</h2>
      <ProblemNote error={rides.error.value} onRetry={() => void rides.refresh()} />
      <section class="next-ride" aria-live="polite">
        {next ? (
          <>
            <h3>{m.nextRide}</h3>
            <RideCard ride={next} />
            {after && after.kind === "open_return" && after.outward_id === next.booking_id && <RideCard ride={after} short />}
          </>
        ) : rides.data.value ? (
          <p class="soft">{m.noRides}</p>
        ) : (
          rides.busy.value && <p class="soft">{common().loading}</p>
        )}
      </section>
      <RefusedDays />
      <div class="home-choices">
        <button type="button" class="button button-main home-choice" onClick={() => start("where", "who")}>
          <Icon icon={BusFront} size={56} /> {m.bookRide}
        </button>
        <button type="button" class="button home-choice" onClick={() => go("rides")}>
          <Icon icon={ClipboardList} size={56} /> {m.myRides}
        </button>
        {changes.value.length > 0 && (
          <button type="button" class="button home-choice" data-testid="to-departures" onClick={() => start("departures", "who/departures")}>
            <Icon icon={TrainFront} size={56} /> {connectionText().open}
          </button>
        )}
        {!!standing.data.value?.length && (
          <button type="button" class="button home-choice" onClick={() => go("standing")}>
            <Icon icon={CalendarSync} size={56} /> {r.standing}
          </button>
        )}
      </div>
      {only && !others.length && <HomeShortcuts rider={only} />}
    </div>
  );
}

/** Goes on for the only rider, or first asks which of several. */
function start(step: string, asking: string): void {
  const [only, ...others] = riders.value;
  if (only && !others.length) {
    begin(only);
    go(step);
  } else {
    go(asking);
  }
}

/** Days of weekly rides that could not be booked: told on the first screen until the day has passed or was skipped. */
function RefusedDays() {
  const r = rideText();
  const refused = (standing.data.value ?? []).flatMap((weekly) => weekly.days.filter((day) => day.status === "refused"));
  if (!refused.length) return null;
  return (
    <div class="note note-warn" role="status" data-testid="standing-refused">
      {refused.map((day) => (
        <p key={day.day}>
          <strong>{r.standingRefused(dayName(day.day))}</strong> {day.message && sayProblem(day.reason ?? "", day.message)}
        </p>
      ))}
      <button type="button" class="button big" onClick={() => go("standing")}>{r.standingLook}</button>
    </div>
  );
}
