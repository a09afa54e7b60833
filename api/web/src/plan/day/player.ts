import { computed, type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

export const SPEEDS = [60, 120, 300, 600, 1200];
const USUAL_SPEED = 300;
/** Marks move so often: smooth to the eye, and gentle to a machine without a graphics card. */
const FRAME_MS = 50;
export const MINUTE = 60;

/** A clock of a simulated day that can be run, stopped and set; in seconds since midnight. */
export interface Player {
  now: Signal<number>;
  playing: Signal<boolean>;
  speed: Signal<number>;
  span: Signal<{ from: number; to: number }>;
  set(seconds: number): void;
  toggle(): void;
}

export const wantsStillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The clock of a page. `plays`: it runs by itself once there is something to show, unless less motion is wanted. */
export function usePlayer(from: number, to: number, isReady: boolean, plays: boolean): Player {
  const player = useMemo(() => playerOf(from), []);
  useEffect(() => {
    player.span.value = { from, to };
    player.set(player.now.peek() || from);
  }, [from, to]);
  useEffect(() => {
    if (!isReady) return;
    player.now.value = from;
    if (plays && !wantsStillness()) player.playing.value = true;
  }, [isReady]);
  useEffect(() => player.playing.subscribe((isPlaying) => void (isPlaying && run(player))), []);
  useEffect(() => () => void (player.playing.value = false), []);
  return player;
}

/** What `read` makes of the clock's moment; whoever uses it is drawn anew only when that changes, or one of `of`. */
export function useMoment<T>(player: Player, of: unknown[], read: (now: number) => T): T {
  return useMemo(() => computed(() => read(player.now.value)), [player, ...of]).value;
}

function playerOf(from: number): Player {
  const [now, playing, speed, span] = [signal(from), signal(false), signal(USUAL_SPEED), signal({ from, to: from })];
  const set = (seconds: number) => (now.value = Math.min(Math.max(seconds, span.peek().from), span.peek().to));
  const toggle = () => {
    if (!playing.peek() && now.peek() >= span.peek().to) now.value = span.peek().from;
    playing.value = !playing.peek();
  };
  return { now, playing, speed, span, set, toggle };
}

/** Moves the clock on until it is stopped or the day is over. */
function run(player: Player): void {
  let before = performance.now();
  const step = (at: number) => {
    if (!player.playing.peek()) return;
    if (at - before >= FRAME_MS) {
      player.set(player.now.peek() + ((at - before) / 1000) * player.speed.peek());
      before = at;
      if (player.now.peek() >= player.span.peek().to) player.playing.value = false;
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
