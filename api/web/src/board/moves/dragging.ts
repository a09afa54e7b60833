import { signal } from "@preact/signals";
import type { Booking } from "../../api/types";
import { bookingById, chooseBooking, vehicleById } from "../state";
import { scale } from "../timeline/zoom";
import { startOf } from "../timeline/rows";
import { aim, canMove, endMove } from "./move";
import { positionAt, positionNow } from "./order";
import { moving, sameTarget, target, type Target } from "./state";

/** Where the pointer is while it drags, in the window's pixels. */
export const pointer = signal<{ x: number; y: number } | null>(null);

/** A press that moves less is a click. */
const BEGINS_PX = 6;
const EDGE_PX = 48;
const SCROLL_PX = 14;

/** A ride's bar was pressed: once it moves, the booking is dragged. A finger scrolls; it moves bookings by the button. */
export function startDragging(event: PointerEvent): void {
  const bar = (event.target as Element).closest<HTMLElement>(".ride-bar[data-booking]");
  const booking = bookingById.peek().get(bar?.dataset.booking ?? "");
  if (!bar || !booking || event.button !== 0 || event.pointerType === "touch" || !canMove(booking)) return;
  new Drag(booking, event, bar.closest<HTMLElement>(".timeline-box")!);
}

class Drag {
  private begun = false;
  private readonly heard = new AbortController();
  /** How far into the ride it was taken hold of, in minutes. */
  private readonly grip: number;

  constructor(private readonly booking: Booking, private readonly start: PointerEvent, private readonly box: HTMLElement) {
    this.grip = (minuteAt(start.clientX, start.clientY) ?? startOf(booking)) - startOf(booking);
    const options = { signal: this.heard.signal, capture: true };
    addEventListener("pointermove", (event) => this.move(event), options);
    addEventListener("pointerup", (event) => this.drop(event), options);
    addEventListener("pointercancel", () => this.stop(), options);
    addEventListener("keydown", (event) => event.key === "Escape" && (event.stopPropagation(), this.stop()), options);
  }

  private move(event: PointerEvent): void {
    if (!this.begun) {
      if (Math.hypot(event.clientX - this.start.clientX, event.clientY - this.start.clientY) < BEGINS_PX) return;
      this.begun = true;
      endMove();
      moving.value = { bookingId: this.booking.booking_id, step: "drag" };
      requestAnimationFrame(() => this.scrollAtEdges());
    }
    event.preventDefault();
    pointer.value = { x: event.clientX, y: event.clientY };
    aim(this.under(event.clientX, event.clientY, event.shiftKey));
  }

  /** The place under the pointer. On the ride's own row, and with Shift on others, it is the order that counts. */
  private under(x: number, y: number, byOrder: boolean): Target | null {
    const id = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-vehicle]")?.dataset.vehicle;
    const vehicle = vehicleById.peek().get(id ?? "");
    const minute = minuteAt(x, y);
    if (!vehicle) return null;
    const isOwn = vehicle.id === this.booking.vehicle?.id;
    if (minute === null || !(isOwn || byOrder)) return isOwn ? null : { vehicleId: vehicle.id, at: null };
    const wanted = { vehicleId: vehicle.id, at: positionAt(vehicle, this.booking, minute - this.grip) };
    const isAsNow = isOwn && sameTarget(wanted, { vehicleId: vehicle.id, at: positionNow(vehicle, this.booking) });
    return isAsNow ? null : wanted;
  }

  private drop(event: PointerEvent): void {
    if (!this.begun) return this.stop();
    event.preventDefault();
    // The click that follows would choose what lies under the pointer.
    const swallow = new AbortController();
    addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true, signal: swallow.signal });
    setTimeout(() => swallow.abort());
    const isAimed = !!target.peek();
    this.end();
    if (!isAimed) return endMove();
    moving.value = { bookingId: this.booking.booking_id, step: "choose" };
    chooseBooking(this.booking.booking_id);
  }

  private stop(): void {
    if (this.begun) endMove();
    this.end();
  }

  private end(): void {
    this.begun = false;
    pointer.value = null;
    this.heard.abort();
  }

  /** Rows that are out of sight come into it while the pointer is held at the edge. */
  private scrollAtEdges(): void {
    const at = pointer.peek();
    if (!this.begun || !at) return;
    const { top, bottom } = this.box.getBoundingClientRect();
    if (at.y < top + EDGE_PX) this.box.scrollTop -= SCROLL_PX;
    else if (at.y > bottom - EDGE_PX) this.box.scrollTop += SCROLL_PX;
    requestAnimationFrame(() => this.scrollAtEdges());
  }
}

/** The minute of the day at a point of the timeline; null outside of the tracks. */
function minuteAt(x: number, y: number): number | null {
  const row = document.elementFromPoint(x, y)?.closest("[data-vehicle]");
  const track = row?.querySelector(".track")?.getBoundingClientRect();
  if (!track || x < track.left || x > track.right) return null;
  const { from, to } = scale.peek();
  return from + ((x - track.left) / track.width) * (to - from);
}
