import { type Signal, useSignal } from "@preact/signals";

export interface Deed {
  busy: Signal<boolean>;
  failure: Signal<unknown>;
  /** Does it; true when it was done, else `failure` says why not. Nothing while another one is under way. */
  run(deed: () => Promise<unknown>): Promise<boolean>;
}

/** Something a button does at the service. */
export function useDeed(): Deed {
  const [busy, failure] = [useSignal(false), useSignal<unknown>(null)];
  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    if (busy.peek()) return false;
    [busy.value, failure.value] = [true, null];
    try {
      await deed();
      return true;
    } catch (error) {
      failure.value = error;
      return false;
    } finally {
      busy.value = false;
    }
  }
  return { busy, failure, run };
}
