import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { common } from "../../../common/messages";
import { say } from "../../../common/language";
import { ProblemNote } from "../../../ui/ProblemNote";
import { day } from "../../state";
import { type Alert, seeTo } from "../calls";
import { useDeed } from "../../../common/deed";
import { focusFirst } from "../focus";
import { deskText } from "../messages";
import { AlertItem } from "./AlertItem";
import { alertText } from "./messages";
import { alerts, shownAlerts, withDone } from "./state";
import "../desk.css";

/** What needs attention, the most urgent first, each with what can be done about it beside it. */
export function AlertsPanel() {
  alerts.useIt();
  const m = alertText();
  const deed = useDeed();
  const last = useSignal<Alert | null>(null);
  const box = useRef<HTMLElement>(null);

  async function mark(alert: Alert, done: boolean): Promise<void> {
    if (!(await deed.run(() => seeTo(alert.alert_id, day.peek(), done)))) return;
    last.value = done ? alert : null;
    await alerts.refresh();
    // The button that was pressed is gone; whoever works by keyboard or ear goes on at what can be done next.
    requestAnimationFrame(() => focusFirst(box.current, "[data-undo]", "[data-done]", "h2"));
  }

  return (
    <section ref={box} class="card desk-panel" aria-label={m.title} aria-busy={deed.busy.value}>
      <div class="desk-top">
        <h2 tabIndex={-1}>{m.title}</h2>
        <label class="tick-small">
          <input type="checkbox" checked={withDone.value} onChange={(event) => (withDone.value = event.currentTarget.checked)} />
          {m.withDone}
        </label>
      </div>
      <ProblemNote error={deed.failure.value ?? alerts.error.value} />
      {last.value && (
        <p class="note note-good undo-line" role="status">
          <span>{m.justDone} {say(last.value.words)}</span>
          <button type="button" class="button" data-undo onClick={() => void mark(last.value!, false)}>{deskText().undo}</button>
        </p>
      )}
      {!alerts.data.value && !alerts.error.value && <p class="empty" role="status">{common().loading}</p>}
      {alerts.data.value && !shownAlerts.value.length && <p class="empty">{m.none}</p>}
      <ul class="desk-list" data-testid="alerts">
        {shownAlerts.value.map((alert) => (
          <AlertItem key={alert.alert_id} alert={alert} onMark={(done) => void mark(alert, done)} />
        ))}
      </ul>
    </section>
  );
}
