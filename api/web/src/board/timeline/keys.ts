import { active, MENU, NAME, setActive } from "./active";
import type { Row } from "./rows";

/** What can be reached in a row, left to right. */
const itemsOf = (row: Row) => [...(row.vehicle ? [NAME, MENU] : [NAME]), ...inOrder(row).map(({ booking }) => booking.booking_id)];

const inOrder = (row: Row) => row.rides.toSorted((a, b) => a.start - b.start || a.lane - b.lane);

/** Moves what is active by an arrow key, Home or End; false for any other key. */
export function moveActive(rows: Row[], key: string): boolean {
  const at = Math.max(0, rows.findIndex(({ id }) => id === active.peek().row));
  const row = rows[at];
  if (!row) return false;
  if (key === "ArrowDown" || key === "ArrowUp") return toRow(row, rows[at + (key === "ArrowDown" ? 1 : -1)]);
  const items = itemsOf(row);
  const place = Math.max(0, items.indexOf(active.peek().item));
  const wanted = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: items.length - 1 }[key];
  if (wanted === undefined) return false;
  setActive(row.id, items[Math.max(0, Math.min(items.length - 1, wanted))]!, true);
  return true;
}

/** The same kind of thing in the next row: of rides, the one nearest in time. */
function toRow(from: Row, to: Row | undefined): boolean {
  if (!to) return true;
  const item = active.peek().item;
  const ride = from.rides.find(({ booking }) => booking.booking_id === item);
  if (!ride || !to.rides.length) {
    setActive(to.id, ride || !to.vehicle ? NAME : item, true);
    return true;
  }
  const nearest = to.rides.reduce((best, each) => (Math.abs(each.start - ride.start) < Math.abs(best.start - ride.start) ? each : best));
  setActive(to.id, nearest.booking.booking_id, true);
  return true;
}
