import { useSignal } from "@preact/signals";
import type { PlannedVehicle } from "../../../api/types";
import { say } from "../../../common/language";
import { clockOfMinutes, clockTime, isoAt, minutesOf } from "../../../common/times";
import { done, type Undo } from "../../moves/undo";
import { day, plan } from "../../state";
import { moveBreak, previewBreak } from "../calls";
import { ClockField } from "../ClockField";
import { TryAndDo } from "../TryAndDo";
import { Done } from "./Done";
import { vehicleText } from "./messages";

/** The driver's breaks that lie ahead, and moving one. */
export function BreakPart({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = vehicleText();
  const last = useSignal<Undo | null>(null);
  const breaks = vehicle.stops.flatMap((stop) =>
    stop.visits.filter(({ kind, done_at }) => kind === "break" && !done_at).map(({ visit_id }) => ({ visit_id, begins: stop.arrival })),
  );
  return (
    <section class="desk-part" aria-label={m.breaks}>
      <h3>{m.breaks}</h3>
      {!breaks.length && <p>{m.noBreaks}</p>}
      {breaks.map((each, index) => (
        <Break key={each.visit_id} vehicle={vehicle} visitId={each.visit_id} begins={each.begins} number={breaks.length > 1 ? index + 1 : 0} onDone={(undo) => (last.value = undo)} />
      ))}
      <Done undo={last.value} />
    </section>
  );
}

interface BreakProps { vehicle: PlannedVehicle; visitId: string; begins: string; number: number; onDone: (undo: Undo) => void }

function Break({ vehicle, visitId, begins, number, onDone }: BreakProps) {
  const m = vehicleText();
  const planned = Math.round(minutesOf(begins));
  const typed = useSignal<number | null | undefined>(undefined);
  const wished = typed.value === undefined ? planned : typed.value;
  const asked = () => ({ date: day.peek(), visit_id: visitId, begins: isoAt(day.peek(), wished!) });

  async function apply(): Promise<void> {
    const [date, at] = [day.peek(), clockOfMinutes(wished!)];
    const answer = await moveBreak(vehicle.id, asked());
    const undo: Undo = {
      words: () => vehicleText().breakDone(say(vehicle.name), at),
      deed: async () => {
        await moveBreak(vehicle.id, { date, ...answer.undo });
        await plan.refresh();
      },
    };
    done(undo);
    onDone(undo);
    await plan.refresh();
    typed.value = undefined;
  }

  return (
    <TryAndDo
      wish={String(wished)} canAsk={wished !== null && wished !== planned} ask={() => previewBreak(vehicle.id, asked())} apply={apply}
      applyWords={m.moveBreak}
    >
      <ClockField label={m.breakAt(number)} minutes={wished} onChange={(minutes) => (typed.value = minutes)} />
      <span class="soft">{m.breakNow(clockTime(begins))}</span>
    </TryAndDo>
  );
}
