import { Check, Phone } from "lucide";
import { useSignal } from "@preact/signals";
import { now } from "../common/clock";
import { dial } from "../common/dial";
import { clockTime } from "../common/times";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import type { Stop, Visit } from "./model";
import { sending, tell } from "./state";

/** A rider who is not there: only once they had time to come, and only after they were called. */
export function NoShow({ visit, stop }: { visit: Visit; stop: Stop }) {
  const m = text();
  const asks = useSignal(false);
  const called = useSignal(false);
  const from = visit.no_show_from;
  const isAllowed = !from || (!!now.value && now.value.getTime() >= Date.parse(from));
  const name = m.person(visit.rider_name ?? "");
  const send = () => {
    asks.value = false;
    tell({ kind: "no_show", booking_id: visit.booking_id!, stop_id: stop.stop_id, called: true }, { name: visit.rider_name ?? "", place: stop.place.name });
  };
  return (
    <>
      <button type="button" class="button button-bad act-second" disabled={!isAllowed} aria-disabled={sending.value} data-testid="no-show" onClick={() => !sending.value && (asks.value = true)}>
        {isAllowed ? m.noShow : m.noShowFrom(clockTime(from!))}
      </button>
      {asks.value && (
        <Dialog title={m.noShowAsk(name)} onClose={() => (asks.value = false)}>
          <Called phone={visit.phone ?? null} called={called.value} onCalled={() => (called.value = true)} />
          <p class={called.value ? "" : "waits"}>{m.noShowMore}</p>
          <div class="actions">
            <button type="button" class="button act-second" onClick={() => (asks.value = false)}>{m.keepWaiting}</button>
            <button type="button" class="button button-bad button-main act-second" disabled={!called.value} data-testid="no-show-yes" onClick={send}>{m.noShowYes}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The call itself: by this phone, by another one, or through the office where no number is known. */
function Called({ phone, called, onCalled }: { phone: string | null; called: boolean; onCalled: () => void }) {
  const m = text();
  return (
    <>
      <p>{phone ? m.noShowFirst : m.noShowNoPhone}</p>
      <div class="calls">
        {phone && <a class="button button-main act-second" href={dial(phone)} onClick={onCalled} data-testid="call-first"><Icon icon={Phone} /> {m.callNumber(phone)}</a>}
        <button type="button" class="button tick" role="checkbox" aria-checked={called} data-testid="called" onClick={onCalled}>
          <Icon icon={Check} /> {phone ? m.calledOther : m.calledOffice}
        </button>
      </div>
    </>
  );
}
