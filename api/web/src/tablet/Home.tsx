import { BusFront, ClipboardList } from "lucide";
import { go } from "../common/route";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { begin, riders } from "./draft";
import { text } from "./messages";
import { RideCard } from "./RideCard";
import { openRides, rides } from "./rides";

/** The first screen: book, or look at one's rides; the next ride in short. */
export function Home() {
  const m = text();
  const next = openRides.value[0];
  const [only, ...others] = riders.value;
  return (
    <div class="step">
      <h2 tabIndex={-1}>{m.hello(only && !others.length ? only.name : "")}</h2>
      <div class="home-choices">
        <button type="button" class="button button-main home-choice" onClick={startBooking}>
          <Icon icon={BusFront} size={56} /> {m.bookRide}
        </button>
        <button type="button" class="button home-choice" onClick={() => go("rides")}>
          <Icon icon={ClipboardList} size={56} /> {m.myRides}
        </button>
      </div>
      <ProblemNote error={rides.error.value} onRetry={() => void rides.refresh()} />
      <section aria-live="polite">
        {next ? (
          <>
            <h3>{m.nextRide}</h3>
            <RideCard ride={next} short />
          </>
        ) : (
          rides.data.value && <p class="soft">{m.noRides}</p>
        )}
      </section>
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
