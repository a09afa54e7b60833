import { useRef } from "preact/hooks";
import { AlertsPanel, CallsPanel, LogPanel, NotesPanel, PhoneBooking } from "../desk";
import { alertCount, alerts, isUrgent } from "../desk/alerts/state";
import { callCount, calls } from "../desk/calls/state";
import { noteCount, notes } from "../desk/notes/state";
import { BookingList } from "../list/BookingList";
import { MovePanel } from "../moves/MovePanel";
import { moving } from "../moves/state";
import { frameText } from "./messages";
import { isOnPhone, showTab, type Tab, tab, TABS } from "./panels";

const PANELS = { bookings: BookingList, alerts: AlertsPanel, calls: CallsPanel, log: LogPanel, notes: NotesPanel };

/** The desk: bookings, alerts, calls, log and notes behind tabs; a move or a phone booking lies on top while it lasts. */
export function SidePanel() {
  alerts.useIt();
  calls.useIt();
  notes.useIt();
  const isMoving = !!moving.value;
  return (
    <div class="side-panel" role="region" aria-label={frameText().panels}>
      {isMoving && <MovePanel />}
      {!isMoving && isOnPhone.value && <PhoneBooking onClose={() => (isOnPhone.value = false)} />}
      {!isMoving && !isOnPhone.value && <Tabs />}
    </div>
  );
}

function Tabs() {
  const m = frameText();
  const list = useRef<HTMLDivElement>(null);
  const Panel = PANELS[tab.value];

  function onKeyDown(event: KeyboardEvent): void {
    const at = TABS.indexOf(tab.value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + TABS.length) % TABS.length;
    showTab(TABS[next]!);
    (list.current?.children[next] as HTMLElement).focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={m.panels} ref={list} onKeyDown={onKeyDown}>
        {TABS.map((each) => <TabButton key={each} name={each} />)}
      </div>
      <div class="tab-panel" role="tabpanel" id={`panel-${tab.value}`} aria-labelledby={`tab-${tab.value}`}>
        <Panel />
      </div>
    </>
  );
}

function TabButton({ name }: { name: Tab }) {
  const m = frameText();
  const isOpen = tab.value === name;
  const count = countOf(name);
  return (
    <button
      type="button" role="tab" id={`tab-${name}`} class={`tab ${isOpen ? "is-open" : ""}`} aria-selected={isOpen} tabIndex={isOpen ? 0 : -1}
      aria-controls={isOpen ? `panel-${name}` : undefined} data-tab={name} onClick={() => showTab(name)}
    >
      {m.tabs[name]}
      {count > 0 && <span class={`count ${isHot(name) ? "count-hot" : ""}`}><span aria-hidden="true">{count}</span><span class="visually-hidden">{m.waiting(count)}</span></span>}
    </button>
  );
}

/** How many wait for somebody. */
function countOf(name: Tab): number {
  if (name === "alerts") return alertCount.value;
  if (name === "calls") return callCount.value;
  return name === "notes" ? noteCount.value : 0;
}

/** Somebody is waiting for a call, or something cannot wait. */
const isHot = (name: Tab) => name === "calls" || (name === "alerts" && isUrgent.value);
