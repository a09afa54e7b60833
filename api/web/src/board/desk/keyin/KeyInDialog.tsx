import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { PlannedVehicle } from "../../../api/types";
import { today } from "../../../common/clock";
import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { clockOfMinutes } from "../../../common/times";
import { Dialog } from "../../../ui/Dialog";
import { ProblemNote } from "../../../ui/ProblemNote";
import { day, plan, vehicleById } from "../../state";
import { deliver } from "../calls";
import { useDeed } from "../../../common/deed";
import { keyInText } from "./messages";
import { clearRows, type Keyed, keyed, notAboard, openStops } from "./rows";
import { StopRow } from "./StopRow";
import "../desk.css";
import "./keyin.css";

interface Refused { keyed: Keyed; words: string }

/** What happened while the driver wrote on paper, keyed in afterwards: each event with its own time. */
export function KeyInDialog({ vehicleId, onClose }: { vehicleId: string; onClose: () => void }) {
  const m = keyInText();
  const vehicle = vehicleById.value.get(vehicleId);
  useEffect(clearRows, [vehicleId, day.value]);
  return (
    <Dialog title={m.title(vehicle ? say(vehicle.name) : vehicleId)} onClose={onClose} isWide>
      {day.value > today.value ? <p class="note note-warn">{m.notYet}</p> : vehicle && <Paper vehicle={vehicle} />}
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>{common().close}</button>
      </div>
    </Dialog>
  );
}

function Paper({ vehicle }: { vehicle: PlannedVehicle }) {
  const m = keyInText();
  const deed = useDeed();
  const result = useSignal<{ applied: number; refused: Refused[] } | null>(null);
  const stops = openStops(vehicle);
  const [events, absent] = [keyed(vehicle, day.value), notAboard(vehicle)];

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const sent = keyed(vehicle, day.peek());
    if (!sent.length) return;
    await deed.run(async () => {
      const answer = await deliver(vehicle.id, { events: sent.map((one) => one.event) });
      const isRefused = (index: number) => answer.events[index]!.status === "refused";
      const reached = new Set(sent.filter((_, index) => !isRefused(index)).map(({ stopId }) => stopId));
      // A plan that was made without news may have another stop next; whoever boarded shows that the bus was there.
      const isImplied = ({ event, stopId }: Keyed) => event.kind === "arrived" && reached.has(stopId);
      const refused = answer.events.flatMap(({ problem }, index) =>
        isRefused(index) && !isImplied(sent[index]!) ? [{ keyed: sent[index]!, words: problem ? say(problem.messages) : "" }] : [],
      );
      result.value = { applied: answer.events.filter((_, index) => !isRefused(index)).length, refused };
      await plan.refresh();
    });
  }

  return (
    <>
      <p class="soft">{m.how}</p>
      <div aria-live="polite">{result.value && <Result {...result.value} />}</div>
      <ProblemNote error={deed.failure.value} />
      {!stops.length && <p class="empty">{m.none}</p>}
      {stops.length > 0 && (
        <form class="key-in" onSubmit={(event) => void send(event)} onKeyDown={toNextField}>
          {stops.map(({ stop, number }) => <StopRow key={stop.stop_id} stop={stop} number={number} absent={absent} />)}
          <div class="key-in-send">
            <button type="submit" class="button button-main" data-testid="send" disabled={!events.length || deed.busy.value}>
              {deed.busy.value ? m.sending : events.length ? m.send(events.length) : m.nothing}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

function Result({ applied, refused }: { applied: number; refused: Refused[] }) {
  const m = keyInText();
  return (
    <div class={`note ${refused.length ? "note-warn" : "note-good"}`} data-testid="keyed-in">
      {applied > 0 && <p><strong>{m.applied(applied)}</strong></p>}
      {refused.length > 0 && (
        <>
          <p><strong>{m.refused(refused.length)}</strong></p>
          <ul>
            {refused.map(({ keyed: { event, minutes, name }, words }) => (
              <li key={event.event_id}>{m.what(kindWords(event.kind), clockOfMinutes(minutes), name)}: {words}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function kindWords(kind: Keyed["event"]["kind"]): string {
  const m = keyInText() as unknown as Record<string, string>;
  return m[kind] ?? kind;
}

/** Enter goes on to the next field, as in a table: what is keyed in is sent when all is there. */
function toNextField(event: KeyboardEvent & { currentTarget: HTMLFormElement }): void {
  if (event.key !== "Enter" || event.isComposing || !(event.target as Element).matches("input, select")) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>("input, select, button")];
  fields[fields.indexOf(event.target as HTMLElement) + 1]?.focus();
}
