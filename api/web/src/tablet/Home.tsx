import { BusFront, CalendarSync, ClipboardList } from "lucide";
import { common } from "../common/messages";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { begin, riders } from "./draft";
import { HomeShortcuts } from "./HomeShortcuts";
import { text } from "./messages";
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
      <div class="home-choices">
        <button type="button" class="button button-main home-choice" onClick={startBooking}>
          <Icon icon={BusFront} size={56} /> {m.bookRide}
        </button>
        <button type="button" class="button home-choice" onClick={() => go("rides")}>
          <Icon icon={ClipboardList} size={56} /> {m.myRides}
        </button>
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

function startBooking(): void {
  const [only, ...others] = riders.value;
  if (only && !others.length) {
    begin(only);
    go("where");
  } else {
    go("who");
  }
}
