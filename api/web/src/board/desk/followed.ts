import { effect, untracked } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { live } from "../../api/live";
import { gathered } from "../../common/gather";
import { type Loaded, loaded } from "../../common/load";
import { access } from "../../common/session";
import { day, lastEvent } from "../state";

const GATHER_MS = 500;

export interface Followed<T> extends Loaded<T> {
  /** A hook: keeps it up to date while whoever calls it is on the screen. */
  useIt(): void;
}

/**
 * Something of the day that the board shows: read again when something happened, when the feed is back, on another
 * day, and every `everyMs` where the time alone changes it.
 */
export function followed<T>(fetcher: (day: string) => Promise<T>, everyMs = 0): Followed<T> {
  const resource = loaded(() => fetcher(day.peek()));
  const soon = gathered(() => void resource.refresh(), GATHER_MS);
  let [watchers, shownDay, stop] = [0, "", () => {}];

  function begin(): () => void {
    const stopReading = effect(() => {
      const wanted = day.value;
      void lastEvent.value;
      void live.value;
      if (wanted && access.value) untracked(() => read(wanted));
    });
    const timer = everyMs ? window.setInterval(() => !document.hidden && soon(), everyMs) : 0;
    return () => {
      stopReading();
      clearInterval(timer);
    };
  }

  function read(wanted: string): void {
    if (wanted !== shownDay) resource.reset();
    shownDay = wanted;
    soon();
  }

  function useIt(): void {
    useEffect(() => {
      if (watchers++ === 0) stop = begin();
      return () => {
        if (--watchers === 0) stop();
      };
    }, []);
  }

  return { ...resource, useIt };
}
