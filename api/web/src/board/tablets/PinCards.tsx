import { Printer } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Device } from "../../api/tablets";
import { common } from "../../common/messages";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { tabletText } from "./messages";
import { busy, deviceShown, devices, failure, forgetPins, makePins, pins } from "./state";
import { ToList } from "./TabletsView";

/** Cards with the PINs of those who use a shared tablet. A PIN is made new, seen once, and printed. */
export function PinCards() {
  const m = tabletText();
  const asksAll = useSignal(false);
  const device = deviceShown.value;
  useEffect(() => forgetPins, [device?.device_id]);
  if (!device) return devices.data.value ? <p class="empty"><ToList /></p> : <p class="empty" role="status">{common().loading}</p>;
  const ids = device.riders.map(({ id }) => id);

  async function all(): Promise<void> {
    if (await makePins(ids)) asksAll.value = false;
  }

  return (
    <>
      <section class="card tablets-card no-print" aria-label={m.pinsTitle(device.name)}>
        <div class="bookings-top">
          <h2 tabIndex={-1}>{m.pinsTitle(device.name)}</h2>
          <ToList />
          <button type="button" class="button" onClick={() => (asksAll.value = true)}>{m.pinAll}</button>
          <button type="button" class="button button-main" disabled={!pins.value.size} onClick={() => print()}>
            <Icon icon={Printer} /> {m.print}
          </button>
        </div>
        <p>{m.pinsHow}</p>
        {!asksAll.value && <ProblemNote error={failure.value} />}
        <ul class="pin-list">
          {device.riders.map(({ id, name }) => (
            <li key={id} data-rider={id}>
              <strong>{name || id}</strong>
              <span class="pin" role="status">{pins.value.get(id) ?? <span class="soft">{m.pinHidden}</span>}</span>
              <button type="button" class="button" aria-label={m.pinNewOf(name || id)} disabled={busy.value} onClick={() => void makePins([id])}>
                {m.pinNew}
              </button>
            </li>
          ))}
        </ul>
        {asksAll.value && (
          <Dialog title={m.pinAllAsk} onClose={() => (asksAll.value = false)}>
            <p>{m.pinAllMore(ids.length)}</p>
            <ProblemNote error={failure.value} />
            <div class="actions">
              <button type="button" class="button" onClick={() => (asksAll.value = false)}>{common().cancel}</button>
              <button type="button" class="button button-main" disabled={busy.value} onClick={() => void all()}>{m.pinAll}</button>
            </div>
          </Dialog>
        )}
      </section>
      {pins.value.size > 0 && <Cards device={device} />}
    </>
  );
}

function Cards({ device }: { device: Device }) {
  const m = tabletText();
  return (
    <section class="cards" aria-label={m.pinCards} data-testid="cards">
      {device.riders.filter(({ id }) => pins.value.has(id)).map(({ id, name }) => (
        <article key={id} class="pin-card">
          <h3>{m.sama(name || id)}</h3>
          <p>{m.pinCard}</p>
          <p class="pin-large">{pins.value.get(id)}</p>
          <p>{m.pinCardMore(device.name)}</p>
        </article>
      ))}
    </section>
  );
}
