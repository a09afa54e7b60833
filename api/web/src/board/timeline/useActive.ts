import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { reveal } from "../../ui/window";
import { bookingById, chosen } from "../state";
import { active, cellOf, NAME, NOWHERE, setActive, wantsFocus } from "./active";
import { HOURS_PX } from "./Hours";
import { endOf, type Row, startOf } from "./rows";
import { revealTimes } from "./zoom";

/** A row that was out of sight is drawn within so many frames. */
const FRAMES = 10;

/** Keeps one thing reachable by the Tab key, brings what is chosen into view, and moves the focus with the arrow keys. */
export function useActive(box: { current: HTMLElement | null }, rows: Row[], tops: number[]): void {
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
    if (box.current) focusDrawn(box.current, FRAMES);
  });
}

/** At once where it is drawn, so that a quick second key finds the focus there; else once it has come into view. */
function focusDrawn(box: HTMLElement, frames: number): void {
  const cell = box.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellOf(active.peek()))}"]`);
  cell?.focus({ preventScroll: true });
  if (cell) wantsFocus.value = false;
  else if (frames) requestAnimationFrame(() => focusDrawn(box, frames - 1));
  else if (active.peek().row !== NOWHERE) wantsFocus.value = false; // else once there is a first row
}
