import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { common } from "../../common/messages";
import { useSeen } from "../../ui/window";
import { startDragging } from "../moves/dragging";
import { Ghost } from "../moves/Ghost";
import { text } from "../messages";
import { chooseBooking, day, hover, plan } from "../state";
import { active, setActive } from "./active";
import { Hours, HOURS_PX, NowLine } from "./Hours";
import { moveActive } from "./keys";
import { timelineText } from "./messages";
import { isClose, type Row, rowsFor } from "./rows";
import { TimelineTop } from "./TimelineTop";
import { VehicleRow } from "./VehicleRow";
import { useActive } from "./useActive";
import { forgetPlace, scale, showsNow } from "./zoom";
import "./timeline.css";

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
      onPointerMove={onPointerMove} onPointerLeave={() => hover(null)} onPointerDown={startDragging}
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

/** Only what is truly pointed at: rows that scroll past under a pointer at rest are not. */
function onPointerMove(event: PointerEvent): void {
  const element = event.target as Element;
  const booking = element.closest<HTMLElement>("[data-booking]")?.dataset.booking ?? null;
  const vehicle = element.closest<HTMLElement>("[data-vehicle]")?.dataset.vehicle ?? null;
  hover(vehicle, booking);
}

function choose(element: Element): void {
  const booking = element.closest<HTMLElement>("[data-booking]")?.dataset.booking;
  if (booking) chooseBooking(booking);
}
