import { useSignal } from "@preact/signals";
import { clockOfMinutes, isoAt, minutesOf } from "../../../common/times";
import { done, type Undo } from "../../moves/undo";
import { day, plan, vehicleById } from "../../state";
import { changeShift, previewShift, type RiderConcerned, type ShiftAsked } from "../calls";
import { ClockField } from "../ClockField";
import { Unserved } from "../Consequences";
import { ToCalls } from "../ToCalls";
import { TryAndDo } from "../TryAndDo";
import { Done } from "./Done";
import { vehicleText } from "./messages";

/** When a vehicle works: ended early, begun late, or added to the day. What it means for the riders comes first. */
export function ShiftPart({ vehicleId, name }: { vehicleId: string; name: string }) {
  const m = vehicleText();
  const shift = vehicleById.value.get(vehicleId)?.shift;
  const [starts, ends] = [useSignal<number | null | undefined>(undefined), useSignal<number | null | undefined>(undefined)];
  const last = useSignal<Undo | null>(null);
  /** A vehicle that was added: there is nothing to go back to. */
  const added = useSignal<(() => string) | null>(null);
  const unserved = useSignal<RiderConcerned[]>([]);
  const was = { starts: shift ? Math.round(minutesOf(shift.start)) : null, ends: shift ? Math.round(minutesOf(shift.end)) : null };
  const wished = { starts: starts.value === undefined ? was.starts : starts.value, ends: ends.value === undefined ? was.ends : ends.value };
  const isChanged = wished.starts !== was.starts || wished.ends !== was.ends;
  const isTime = wished.starts !== null && wished.ends !== null && wished.starts < wished.ends;

  function asked(): ShiftAsked {
    const date = day.peek();
    return {
      date,
      ...(wished.starts !== was.starts ? { starts: isoAt(date, wished.starts!) } : {}),
      ...(wished.ends !== was.ends ? { ends: isoAt(date, wished.ends!) } : {}),
    };
  }

  async function apply(): Promise<void> {
    const [date, from, to] = [day.peek(), clockOfMinutes(wished.starts!), clockOfMinutes(wished.ends!)];
    const answer = await changeShift(vehicleId, asked());
    unserved.value = answer.unserved;
    const before = answer.undo;
    added.value = before ? null : () => vehicleText().added(name, from, to);
    if (before) {
      const undo: Undo = {
        words: () => vehicleText().shiftDone(name, from, to),
        deed: async () => {
          await changeShift(vehicleId, { date, starts: before.starts, ends: before.ends });
          await plan.refresh();
        },
      };
      done(undo);
      last.value = undo;
    }
    await plan.refresh();
    [starts.value, ends.value] = [undefined, undefined];
  }

  return (
    <section class="desk-part" aria-label={shift ? m.shiftTitle : m.addTitle}>
      <h3>{shift ? m.shiftTitle : m.addTitle}</h3>
      <TryAndDo
        wish={`${wished.starts}/${wished.ends}`} canAsk={isChanged && isTime} ask={() => previewShift(vehicleId, asked())} apply={apply}
        applyWords={shift ? m.changeShift : m.add}
      >
        <ClockField label={m.starts} minutes={wished.starts} onChange={(minutes) => (starts.value = minutes)} />
        <ClockField label={m.ends} minutes={wished.ends} onChange={(minutes) => (ends.value = minutes)} />
      </TryAndDo>
      {added.value && <p class="note note-good" role="status">{added.value()}</p>}
      <Done undo={last.value} />
      {last.value && (
        <>
          <Unserved riders={unserved.value} />
          <ToCalls />
        </>
      )}
    </section>
  );
}
