import { batch, type Signal, signal } from "@preact/signals";

/** Something the page shows once it is there: what is known so far, and the error of the last try. */
export interface Loaded<T> {
  readonly data: Signal<T | null>;
  readonly error: Signal<unknown>;
  readonly busy: Signal<boolean>;
  /** True while `data` is what this device remembered and the service has not answered yet. */
  readonly stale: Signal<boolean>;
  /** Loads again. Keeps showing what is known while it loads and when it fails. */
  refresh(): Promise<void>;
  /** Forgets what is known; answers that are still under way are dropped. */
  reset(): void;
}

/** Wraps `fetcher`. An answer that was overtaken by a later one is dropped. */
export function loaded<T>(fetcher: () => Promise<T>): Loaded<T> {
  const data = signal<T | null>(null);
  const error = signal<unknown>(null);
  const busy = signal(false);
  const stale = signal(false);
  let [asked, shown] = [0, 0];
  async function refresh(): Promise<void> {
    const mine = ++asked;
    busy.value = true;
    try {
      const answer = await fetcher();
      if (mine > shown) batch(() => ([shown, data.value, error.value, stale.value] = [mine, answer, null, false]));
    } catch (problem) {
      if (mine > shown) [shown, error.value] = [mine, problem];
    } finally {
      if (mine === asked) busy.value = false;
    }
  }
  function reset(): void {
    batch(() => ([shown, data.value, error.value, stale.value, busy.value] = [asked, null, null, false, false]));
  }
  return { data, error, busy, stale, refresh, reset };
}
