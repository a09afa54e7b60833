import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { getDay, type Which } from "./calls";
import { type DayModel, modelOf } from "./model";

const MOST_KEPT = 12;
/** Days that were read: a simulated day never changes. */
const kept = new Map<string, DayModel>();

export interface DayRead { model: DayModel | null; error: unknown; isCurrent: boolean; again(): void }

/** Reads a day. Until it is there, the one that was shown before stays. */
export function useDay(which: Which): DayRead {
  const key = [which.id, which.scenario, which.date, which.draw].join("/");
  const read = useSignal<{ key: string; model: DayModel | null; error: unknown }>({ key: "", model: null, error: null });
  let isOpen = true;
  const look = () => {
    void modelFor(key, which).then(
      (model) => isOpen && (read.value = { key, model, error: null }),
      (error: unknown) => isOpen && (read.value = { key, model: null, error }),
    );
  };
  useEffect(() => {
    look();
    return () => (isOpen = false);
  }, [key]);
  const { model, error } = read.value;
  return { model, error, isCurrent: read.value.key === key, again: look };
}

async function modelFor(key: string, which: Which): Promise<DayModel> {
  const known = kept.get(key);
  if (known) return known;
  const model = modelOf(await getDay(which));
  kept.set(key, model);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return model;
}
