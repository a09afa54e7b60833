import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Booking } from "../../api/types";
import { reveal, useSeen } from "../../ui/window";
import { text } from "../messages";
import { bookings, chooseBooking, chosen, hover, plan } from "../state";
import { BookingDetails } from "./BookingDetails";
import { BookingRow } from "./BookingRow";
import { listText } from "./messages";
import { listed, onlyOpen, query, slack, wishOnlyOpen } from "./state";
import type { Wanted } from "./search";
import "./list.css";

export const ROW_PX = 56;
const HEAD_PX = 32;
const topOf = (index: number) => index * ROW_PX;

/** The day's bookings with a search by name, kana, phone or place. */
export function BookingList() {
  const m = text();
  return (
    <section class="card bookings" aria-label={m.bookings}>
      <Top />
      <BookingDetails />
      {plan.data.value && !listed.value.length && <p class="empty">{bookings.value.length ? m.noneFound : m.noBookings}</p>}
      {listed.value.length > 0 && <Table shown={listed.value} />}
    </section>
  );
}

function Top() {
  const [m, l] = [text(), listText()];
  return (
    <div class="bookings-top">
      <h2 class="visually-hidden">{m.bookings}</h2>
      <input
        class="input" type="search" placeholder={l.search} aria-label={l.search} value={query.value} data-testid="search"
        onInput={(event) => (query.value = event.currentTarget.value)}
      />
      <label class="tick-small">
        <input type="checkbox" checked={onlyOpen.value} onChange={(event) => wishOnlyOpen(event.currentTarget.checked)} />
        {m.onlyOpen}
      </label>
      <select class="input slack-filter" aria-label={l.which} value={slack.value} onChange={(event) => (slack.value = event.currentTarget.value as Wanted["slack"])}>
        {(["every", "close", "broken"] as const).map((each) => <option key={each} value={each}>{l[each]}</option>)}
      </select>
      <span role="status">{m.shown(listed.value.length, bookings.value.length)}</span>
    </div>
  );
}

/** Only the rows that are seen are drawn; the rest is room above and below them. */
function Table({ shown }: { shown: Booking[] }) {
  const l = listText();
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box, shown.length, topOf);
  const focused = useSignal<string | null>(null);
  useEffect(() => {
    const at = shown.findIndex(({ booking_id }) => booking_id === chosen.value.bookingId);
    if (at >= 0 && box.current) reveal(box.current, topOf(at), topOf(at + 1), HEAD_PX);
  }, [chosen.value.bookingId]);
  // The Tab key reaches one row: where one was last, else the first that is seen.
  const stop = useComputed(() => (shown.some(({ booking_id }) => booking_id === focused.value) ? focused.value : (shown[0]?.booking_id ?? null)));
  const [first, end] = [Math.min(seen.value.first, shown.length), Math.min(seen.value.end, shown.length)];

  function onKeyDown(event: KeyboardEvent): void {
    const at = shown.findIndex(({ booking_id }) => booking_id === focused.value);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -shown.length, End: shown.length }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(shown.length - 1, at + step));
    focused.value = shown[to]!.booking_id;
    reveal(box.current!, topOf(to), topOf(to + 1), HEAD_PX);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`tr[data-booking="${CSS.escape(focused.peek() ?? "")}"] button`)?.focus({ preventScroll: true }));
  }

  return (
    <div
      class="table-box" ref={box} onKeyDown={onKeyDown} onPointerLeave={() => hover(null)} onPointerMove={onPointerMove}
      onFocusIn={(event) => (focused.value = rowId(event.target) ?? focused.value)} onClick={onClick}
    >
      <p class="visually-hidden" id="list-keys">{l.keys}</p>
      <table class="table" aria-rowcount={shown.length + 1} aria-describedby="list-keys">
        <thead>
          <tr aria-rowindex={1}>
            {[l.promise, l.rider, l.vehicle, l.state].map((head) => <th key={head} scope="col">{head}</th>)}
          </tr>
        </thead>
        <tbody style={{ "--above": `${topOf(first)}px`, "--below": `${topOf(shown.length - end)}px` }}>
          {shown.slice(first, end).map((booking, index) => (
            <BookingRow key={booking.booking_id} booking={booking} index={first + index + 2} stop={stop} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const rowId = (target: EventTarget | null) => (target as Element).closest<HTMLElement>("tr[data-booking]")?.dataset.booking ?? null;

function onPointerMove(event: PointerEvent): void {
  const row = (event.target as Element).closest<HTMLElement>("tr[data-booking]");
  hover(row?.dataset.on ?? null, row?.dataset.booking ?? null);
}

function onClick(event: MouseEvent): void {
  const id = rowId(event.target);
  if (id) chooseBooking(id);
}
