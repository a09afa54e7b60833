import { type Signal, useSignal } from "@preact/signals";
import { type RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Which part of a long list is seen: from `first` up to, not including, `end`. */
export interface Seen { first: number; end: number }

const OVERSCAN_PX = 240;

/**
 * Follows what is seen of `count` rows in a box that scrolls. `topOf(index)` is a row's distance from the top of the
 * rows in pixels, also for `count` itself. Only what is seen and a little around it need be drawn.
 */
export function useSeen(box: RefObject<HTMLElement | null>, count: number, topOf: (index: number) => number): Signal<Seen> {
  const seen = useSignal<Seen>({ first: 0, end: Math.min(count, 12) });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const top = element.scrollTop - OVERSCAN_PX;
      const first = Math.max(0, firstFrom(count, (index) => topOf(index + 1) > top));
      const end = firstFrom(count, (index) => topOf(index) >= top + element.clientHeight + 2 * OVERSCAN_PX);
      if (first !== seen.peek().first || end !== seen.peek().end) seen.value = { first, end };
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      resized.disconnect();
    };
  }, [count, topOf]);
  return seen;
}

/** The first index of which `holds` is true, which stays true from there on; `count` when it never is. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Scrolls a box so that what lies from `top` to `bottom` in it is seen, no further than needed. */
export function reveal(element: HTMLElement, top: number, bottom: number, headroom = 0): void {
  if (top < element.scrollTop) element.scrollTop = Math.max(0, top);
  else if (bottom > element.scrollTop + element.clientHeight - headroom) {
    element.scrollTop = bottom - element.clientHeight + headroom;
  }
}
