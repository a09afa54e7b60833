import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { common } from "../../common/messages";
import { TownMap } from "../../map/TownMap";
import { ProblemNote } from "../../ui/ProblemNote";
import { moving } from "../moves/state";
import { UndoBar } from "../moves/UndoBar";
import { boardMarks, boardScene, focusPoints } from "../scene";
import { chooseVehicle, followPlan, hover, plan, settled } from "../state";
import { isClose } from "../timeline/rows";
import { Timeline } from "../timeline/Timeline";
import { DayBar } from "./DayBar";
import { Dialogs } from "./Dialogs";
import { onBoardKey } from "./keys";
import { isOnPhone } from "./panels";
import { SidePanel } from "./SidePanel";
import "./frame.css";

const AFTER_PAINT_MS = 60;

/** The day on one screen: the map and the desk at the left, every vehicle's day beside them. */
export function Board() {
  const isBusy = useComputed(() => isOnPhone.value || moving.value?.step === "choose");
  useEffect(() => followPlan(), []);
  useEffect(() => {
    addEventListener("keydown", onBoardKey);
    return () => removeEventListener("keydown", onBoardKey);
  }, []);
  return (
    <div class="board">
      <DayBar />
      <ProblemNote error={plan.error.value} onRetry={() => void plan.refresh()} />
      <div class="board-views">
        <div class={`board-left ${isBusy.value ? "is-busy" : ""}`}>
          <BoardMap />
          <SidePanel />
        </div>
        <Timeline />
        <UndoBar />
      </div>
      <Dialogs />
    </div>
  );
}

/**
 * Of its own, so that what the pointer is on draws only the map anew. It starts once the timeline is drawn: setting up
 * its drawing takes the browser longer than everything else on the page.
 */
function BoardMap() {
  const scene = useComputed(boardScene);
  const starts = useSignal(false);
  const isRead = !!plan.data.value || !!plan.error.value;
  useEffect(() => {
    if (!isRead) return;
    const timer = setTimeout(() => (starts.value = true), AFTER_PAINT_MS);
    return () => clearTimeout(timer);
  }, [isRead]);
  if (!starts.value) return <div class="map-box"><p class="map-state">{common().mapLoading}</p></div>;
  return (
    <TownMap
      scene={scene.value} marks={boardMarks.value} focus={focusPoints()} focusKey={`${settled.value.vehicleId}/${settled.value.bookingId}`}
      jumps={isClose.value} onVehicle={chooseVehicle} onHover={hover}
    />
  );
}
