import { BellRing } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { callBus, type CallEstimate, getCall } from "../api/resident";
import { ServiceProblem, Unreachable } from "../api/problem";
import type { Booking } from "../api/types";
import { today } from "../common/clock";
import { newKey } from "../common/keys";
import { sayProblem } from "../common/language";
import { forget, recall, remember } from "../common/memory";
import { dayOf, spokenWindow } from "../common/times";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { booked } from "./confirm";
import { text } from "./messages";
import { rideText } from "./messagesRides";
import { rideById, rides } from "./rides";

const ASK_EVERY_MS = 20_000;
const RETRY_MS = 2_000;

/** The one button for the way home: how soon a bus could come if it is pressed now, and pressing it. */
export function CallBus({ ride }: { ride: Booking }) {
  const [m, r] = [text(), rideText()];
  const isToday = dayOf(ride.pickup_window.start) === today.value;
  const estimate = useEstimate(ride, isToday);
  const [calling, waiting, error] = [useSignal(false), useSignal(false), useSignal<unknown>(null)];

  /** Sent with one key until there is an answer: pressing twice, or a line that breaks, calls one bus. */
  async function call(): Promise<void> {
    if (calling.value) return;
    const kept = `call.${ride.booking_id}`;
    const key = recall<string>(kept) ?? newKey();
    remember(kept, key);
    [calling.value, error.value] = [true, null];
    try {
      booked.value = await untilAnswered(() => callBus(ride.booking_id, key), waiting);
      forget(kept);
    } catch (problem) {
      error.value = problem;
      forget(kept);
    }
    [calling.value, waiting.value] = [false, false];
    await rides.refresh();
  }

  // A call that was pressed before the page was closed goes on.
  useEffect(() => {
    if (recall(`call.${ride.booking_id}`)) void call();
  }, []);

  if (!isToday) return null;
  // Before one has left home there is nothing to call from; the promise of the last bus stands meanwhile.
  const outward = ride.outward_id ? rideById(ride.outward_id) : undefined;
  if (outward?.status === "confirmed") return <p class="soft">{r.callLater}</p>;
  const none = error.value instanceof ServiceProblem && error.value.slug === "no-earlier-bus";
  return (
    <div class="call-bus">
      <p role="status" class="call-estimate" data-testid="estimate">
        {none || estimate?.none
          ? estimate?.message ? sayProblem(estimate.none ?? "", estimate.message) : r.callNone
          : estimate?.pickup_window
            ? r.callNow(spokenWindow(estimate.pickup_window.start, estimate.pickup_window.end))
            : r.callAsking}
      </p>
      {!none && <ProblemNote error={error.value} />}
      {waiting.value && <p class="note note-warn" role="status">{m.sendingAgain}</p>}
      <button
        type="button" class="button button-main huge" data-testid="call-bus" disabled={calling.value || !!estimate?.none}
        onClick={() => void call()}
      >
        <Icon icon={BellRing} size={40} /> {calling.value ? r.calling : r.callBus}
      </button>
    </div>
  );
}

function useEstimate(ride: Booking, isToday: boolean): CallEstimate | null {
  const known = useSignal<CallEstimate | null>(null);
  useEffect(() => {
    if (!isToday) return;
    const ask = () => void getCall(ride.booking_id).then((given) => (known.value = given), () => undefined);
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [ride.booking_id, isToday]);
  return known.value;
}

async function untilAnswered<T>(send: () => Promise<T>, waiting: { value: boolean }): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const passing = error instanceof ServiceProblem && [502, 503, 504].includes(error.status);
      if (!(error instanceof Unreachable) && !passing) throw error;
      waiting.value = true;
      await new Promise((resume) => setTimeout(resume, RETRY_MS));
    }
  }
}
