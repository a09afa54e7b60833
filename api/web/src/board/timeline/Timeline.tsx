import { useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { now } from "../../common/clock";
import { common } from "../../common/messages";
import { clockOfMinutes, minutesOf } from "../../common/times";
import { reveal, useSeen } from "../../ui/window";
import { startDragging } from "../moves/dragging";
import { Ghost } from "../moves/Ghost";
import { text } from "../messages";
import { bookingById, chooseBooking, chosen, day, hover, plan } from "../state";
import { active, cellOf, NAME, setActive, wantsFocus } from "./active";
import { moveActive } from "./keys";
import { timelineText } from "./messages";
import { endOf, isClose, type Row, rowsFor, startOf } from "./rows";
import { atMinute, linesOf, type Scale } from "./scale";
import { TimelineTop } from "./TimelineTop";
import { VehicleRow } from "./VehicleRow";
import { forgetPlace, revealTimes, scale, showsNow } from "./zoom";
import "./timeline.css";

const HOURS_PX = 28;

/** Every vehicle's day as a row; only the rows that are seen are drawn. */
export function Timeline() {
  const rows = useComputed(() => rowsFor(scale.value));
  useEffect(forgetPlace, [day.value]);
  const isLoading = !plan.data.value && plan.busy.value;
  return (
    <section class="card timeline" aria-label={timelineText().title}>
      <TimelineTop />
      {isLoading && <p class="loading" role="status">{common().loading}</p>}
      {plan.data.value && !rows.value.length && <p class="empty">{text().noVehicles}</p>}
      {rows.value.length > 0 && <Rows rows={rows.value} />}
    </section>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const box = useRef<HTMLDivElement>(null);
  const tops = useMemo(() => topsOf(rows), [rows]);
  const topOf = useMemo(() => (index: number) => tops[index] ?? 0, [tops]);
  const seen = useSeen(box, rows.length, topOf);
  useActive(box, rows, tops);
  const shown = rows.map((row, index) => ({ row, index })).filter(({ row, index }) => isDrawn(row, index, seen.value));
  return (
    <div
      class="timeline-box" ref={box} onKeyDown={(event) => onKeyDown(event, rows)} onFocusIn={onFocusIn}
      onPointerOver={onPointerOver} onPointerLeave={() => hover(null)} onPointerDown={startDragging}
      onClick={(event) => choose(event.target as Element)}
    >
      <p class="visually-hidden" id="timeline-keys">{timelineText().keys}</p>
      <div class={`timeline-rows ${isClose.value ? "is-close" : ""}`} aria-describedby="timeline-keys" role="group" aria-label={timelineText().title} style={{ height: `${HOURS_PX + tops.at(-1)!}px` }}>
        <Hours scale={scale.value} />
        {shown.map(({ row, index }) => <VehicleRow key={row.id} row={row} top={HOURS_PX + tops[index]!} scale={scale.value} />)}
        {showsNow.value && <NowLine />}
        <Ghost />
      </div>
    </div>
  );
}

/** What is seen, and what has the focus, which would be lost otherwise. */
const isDrawn = (row: Row, index: number, { first, end }: { first: number; end: number }) =>
  (index >= first && index < end) || row.id === active.value.row;

function topsOf(rows: Row[]): number[] {
  const tops = [0];
  for (const row of rows) tops.push(tops.at(-1)! + row.height);
  return tops;
}

/** Keeps one thing reachable by the Tab key, brings what is chosen into view, and moves the focus with the arrow keys. */
function useActive(box: { current: HTMLElement | null }, rows: Row[], tops: number[]): void {
  const show = (rowId: string) => {
    const index = rows.findIndex(({ id }) => id === rowId);
    if (index >= 0 && box.current) reveal(box.current, tops[index]!, tops[index + 1]!, HOURS_PX);
  };
  useEffect(() => {
    const row = rows.find(({ id }) => id === active.peek().row);
    const item = active.peek().item;
    const isGone = !row || (bookingById.peek().has(item) && !row.rides.some(({ booking }) => booking.booking_id === item));
    if (isGone) setActive((row ?? rows[0]!).id, NAME);
  }, [rows]);
  useEffect(() => {
    const { vehicleId, bookingId } = chosen.value;
    const booking = bookingById.peek().get(bookingId ?? "");
    if (booking) revealTimes(startOf(booking), endOf(booking));
    if (vehicleId) show(vehicleId);
  }, [chosen.value]);
  useSignalEffect(() => {
    const { row } = active.value;
    if (!wantsFocus.value) return;
    show(row);
    // Drawn first, then focused: the row may only now have come into view.
    requestAnimationFrame(() => {
      wantsFocus.value = false;
      box.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellOf(active.peek()))}"]`)?.focus({ preventScroll: true });
    });
  });
}

function onKeyDown(event: KeyboardEvent, rows: Row[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !moveActive(rows, event.key)) return;
  event.preventDefault();
}

function onFocusIn(event: FocusEvent): void {
  const cell = (event.target as Element).closest<HTMLElement>("[data-cell]")?.dataset.cell;
  if (!cell) return;
  const at = cell.lastIndexOf("/");
  setActive(cell.slice(0, at), cell.slice(at + 1));
}

function onPointerOver(event: PointerEvent): void {
  const element = event.target as Element;
  const booking = element.closest<HTMLElement>("[data-booking]")?.dataset.booking ?? null;
  const vehicle = element.closest<HTMLElement>("[data-vehicle]")?.dataset.vehicle ?? null;
  hover(vehicle, booking);
}

function choose(element: Element): void {
  const booking = element.closest<HTMLElement>("[data-booking]")?.dataset.booking;
  if (booking) chooseBooking(booking);
}

function Hours({ scale }: { scale: Scale }) {
  return (
    <>
      <div class="timeline-hours" aria-hidden="true">
        {linesOf(scale).map((minutes) => (
          <span key={minutes} class="hour" style={{ left: `${atMinute(scale, minutes)}%` }}>{clockOfMinutes(minutes)}</span>
        ))}
      </div>
      <div class="timeline-lines" aria-hidden="true">
        {linesOf(scale).map((minutes) => <span key={minutes} class="hour-line" style={{ left: `${atMinute(scale, minutes)}%` }} />)}
      </div>
    </>
  );
}

/** A component of its own, so that the ticking clock draws only this line anew. */
function NowLine() {
  if (!now.value) return null;
  const left = atMinute(scale.value, minutesOf(now.value));
  if (left < 0 || left > 100) return null;
  return (
    <div class="timeline-now" aria-hidden="true">
      <span class="now-line" style={{ left: `${left.toFixed(2)}%` }} />
    </div>
  );
}
