import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { common } from "../../../common/messages";
import { ProblemNote } from "../../../ui/ProblemNote";
import { type Call, tell } from "../calls";
import { useDeed } from "../../../common/deed";
import { focusFirst } from "../focus";
import { deskText } from "../messages";
import { CallItem } from "./CallItem";
import { callText } from "./messages";
import { calls, told, untold } from "./state";
import "../desk.css";

/** The riders to be called, why, and what to tell them; whoever was reached goes down to the told, and back. */
export function CallsPanel() {
  calls.useIt();
  const m = callText();
  const deed = useDeed();
  const last = useSignal<Call | null>(null);
  const box = useRef<HTMLElement>(null);

  async function mark(call: Call, isTold: boolean): Promise<void> {
    if (!(await deed.run(() => tell(call.call_id, isTold)))) return;
    last.value = isTold ? call : null;
    await calls.refresh();
    // The button that was pressed is gone; whoever works by keyboard or ear goes on at what can be done next.
    requestAnimationFrame(() => focusFirst(box.current, "[data-undo]", "[data-tell]", "h2"));
  }

  return (
    <section ref={box} class="card desk-panel" aria-label={m.title} aria-busy={deed.busy.value}>
      <h2 tabIndex={-1}>{m.title}</h2>
      <ProblemNote error={deed.failure.value ?? calls.error.value} />
      {last.value && (
        <p class="note note-good undo-line" role="status">
          {m.justTold(last.value.rider.name)}
          <button type="button" class="button" data-undo onClick={() => void mark(last.value!, false)}>{deskText().undo}</button>
        </p>
      )}
      {!calls.data.value && !calls.error.value && <p class="empty" role="status">{common().loading}</p>}
      {calls.data.value && !untold.value.length && <p class="empty">{m.none}</p>}
      {untold.value.length > 0 && (
        <>
          <h3>{m.toCall(untold.value.length)}</h3>
          <ul class="desk-list" data-testid="to-call">
            {untold.value.map((call) => (
              <CallItem key={call.booking_id} call={call}>
                <button type="button" class="button button-main" data-tell aria-label={m.tellName(call.rider.name)} onClick={() => void mark(call, true)}>
                  {m.tell}
                </button>
              </CallItem>
            ))}
          </ul>
        </>
      )}
      {told.value.length > 0 && (
        <>
          <h3>{m.told(told.value.length)}</h3>
          <ul class="desk-list is-over" data-testid="told">
            {told.value.map((call) => (
              <CallItem key={call.booking_id} call={call}>
                <button type="button" class="button" aria-label={m.untellName(call.rider.name)} onClick={() => void mark(call, false)}>{m.untell}</button>
              </CallItem>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
