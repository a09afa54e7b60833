import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { TownMap } from "../map/TownMap";
import { ClockControl } from "../ui/ClockControl";
import { Page } from "../ui/Page";
import { ProblemNote } from "../ui/ProblemNote";
import { BookingForm } from "./BookingForm";
import { BookingList } from "./BookingList";
import { DayBar } from "./DayBar";
import { text } from "./messages";
import { boardScene, focusPoints } from "./scene";
import { chooseNothing, chooseVehicle, chosen, followPlan, plan } from "./state";
import { isTablets } from "./tablets/state";
import { TabletsLink } from "./tablets/TabletsLink";
import { TabletsView } from "./tablets/TabletsView";
import { Timeline } from "./Timeline";

export function App() {
  return (
    <Page name="board" title={text().title} roles={["dispatcher"]} tools={<><TabletsLink /><ClockControl /></>}>
      {isTablets.value ? <TabletsView /> : <Board />}
    </Page>
  );
}

/** Map, timeline and bookings beside one another; the phone booking takes the bookings' place. */
function Board() {
  const scene = useComputed(boardScene);
  const isBooking = useSignal(false);
  useEffect(() => followPlan(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && chooseNothing();
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <div class="board">
      <DayBar isBooking={isBooking.value} onBook={() => (isBooking.value = !isBooking.value)} />
      <ProblemNote error={plan.error.value} onRetry={() => void plan.refresh()} />
      <div class="board-views">
        <TownMap
          scene={scene.value}
          focus={focusPoints()}
          focusKey={`${chosen.value.vehicleId}/${chosen.value.bookingId}`}
          onVehicle={chooseVehicle}
        />
        <div class="board-side">
          <Timeline />
          {isBooking.value ? <BookingForm onClose={() => (isBooking.value = false)} /> : <BookingList />}
        </div>
      </div>
    </div>
  );
}
