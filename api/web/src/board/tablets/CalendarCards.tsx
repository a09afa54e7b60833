import { Printer } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Device } from "../../api/tablets";
import { common } from "../../common/messages";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { tabletText } from "./messages";
import { busy, calendars, deviceShown, devices, dropCalendar, failure, forgetCalendars, makeCalendar } from "./state";
import { ToList } from "./TabletsView";

type Rider = Device["riders"][number];

/** Cards with the address of each person's calendar, for their families. An address is seen once, and printed. */
export function CalendarCards() {
  const m = tabletText();
  const dropping = useSignal<Rider | null>(null);
  const dropped = useSignal<ReadonlySet<string>>(new Set());
  const device = deviceShown.value;
  useEffect(() => forgetCalendars, [device?.device_id]);
  if (!device) return devices.data.value ? <p class="empty"><ToList /></p> : <p class="empty" role="status">{common().loading}</p>;

  async function make({ id }: Rider): Promise<void> {
    if (await makeCalendar(id)) dropped.value = new Set([...dropped.value].filter((each) => each !== id));
  }

  async function drop({ id }: Rider): Promise<void> {
    if (!(await dropCalendar(id))) return;
    dropped.value = new Set(dropped.value).add(id);
    dropping.value = null;
  }

  return (
    <>
      <section class="card tablets-card no-print" aria-label={m.calendarsTitle(device.name)}>
        <div class="bookings-top">
          <h2 tabIndex={-1}>{m.calendarsTitle(device.name)}</h2>
          <ToList />
          <button type="button" class="button button-main" disabled={!calendars.value.size} onClick={() => print()}>
            <Icon icon={Printer} /> {m.print}
          </button>
        </div>
        <p>{m.calendarsHow}</p>
        {!dropping.value && <ProblemNote error={failure.value} />}
        <ul class="pin-list calendar-list">
          {device.riders.map((rider) => (
            <li key={rider.id} data-rider={rider.id}>
              <strong>{nameOf(rider)}</strong>
              <span class="soft" role="status">
                {calendars.value.has(rider.id) ? m.calendarMade : dropped.value.has(rider.id) ? m.calendarDropped : m.calendarHidden}
              </span>
              <span class="tablet-actions">
                <button type="button" class="button" aria-label={m.calendarNewOf(nameOf(rider))} disabled={busy.value} onClick={() => void make(rider)}>
                  {m.calendarNew}
                </button>
                <button type="button" class="button button-bad" aria-label={m.calendarDropOf(nameOf(rider))} onClick={() => (dropping.value = rider)}>
                  {m.calendarDrop}
                </button>
              </span>
            </li>
          ))}
        </ul>
        {dropping.value && <Question rider={dropping.value} onDrop={drop} onClose={() => (dropping.value = null)} />}
      </section>
      {calendars.value.size > 0 && <Cards device={device} />}
    </>
  );
}

/** The answer that changes nothing comes first, so that Enter and Escape are both harmless. */
function Question({ rider, onDrop, onClose }: { rider: Rider; onDrop: (rider: Rider) => Promise<void>; onClose: () => void }) {
  const m = tabletText();
  const close = () => {
    failure.value = null;
    onClose();
  };
  return (
    <Dialog title={m.calendarDropAsk(nameOf(rider))} onClose={close}>
      <p>{m.calendarDropMore}</p>
      <ProblemNote error={failure.value} />
      <div class="actions">
        <button type="button" class="button" onClick={close}>{m.keep}</button>
        <button type="button" class="button button-main button-bad" disabled={busy.value} onClick={() => void onDrop(rider)}>{m.calendarDrop}</button>
      </div>
    </Dialog>
  );
}

function Cards({ device }: { device: Device }) {
  const m = tabletText();
  return (
    <section class="cards calendar-cards" aria-label={m.pinCards} data-testid="cards">
      {device.riders.map((rider) => ({ rider, link: calendars.value.get(rider.id) })).map(({ rider, link }) => link && (
        <article key={rider.id} class="pin-card">
          <h3>{m.sama(nameOf(rider))}</h3>
          <p>{m.calendarCard}</p>
          <img class="qr" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(link.qr_svg)}`} alt={m.calendarQr(nameOf(rider))} />
          <p>{m.calendarCardHow}</p>
          <p class="calendar-url" data-testid="calendar-url">{link.url}</p>
          <p>{m.calendarCardMore}</p>
        </article>
      ))}
    </section>
  );
}

function nameOf({ id, name }: Rider): string {
  return name || id;
}
