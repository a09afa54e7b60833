import { signal } from "@preact/signals";
import { createEventSource } from "eventsource-client";
import { token } from "../common/session";
import { signedIn, signedInAgain } from "../common/signedIn";
import type { LiveEvent } from "./types";

/** Whether the live feed is flowing; pages say so when it is not. */
export const live = signal(false);

/** A connection that does not answer within this is tried anew: the browser may have taken a line that is dead. */
const OPENS_WITHIN_MS = 10_000;
/** The service says something at least every 15 seconds; after so long without a word the line is dead. */
const SILENT_MS = 35_000;
const WATCH_EVERY_MS = 5_000;

/**
 * Follows the live feed from now on: `onEvent` for each event, `onOpen` after each (re)connection, when the
 * page should read again what it may have missed before its first event. A connection that was lost
 * resumes after the last event seen (Last-Event-ID). Gives the function that stops it.
 */
export function followEvents(onEvent: (event: LiveEvent) => void, onOpen: () => void): () => void {
  let heardAt = performance.now();
  const heard = () => (heardAt = performance.now());
  const source = createEventSource({
    url: "/v1/events",
    fetch: openFeed(() => {
      heard();
      onOpen();
    }),
    onMessage: ({ data }) => {
      heard();
      onEvent(JSON.parse(data) as LiveEvent);
    },
    onComment: heard,
    onDisconnect: () => (live.value = false),
    onScheduleReconnect: () => (live.value = false),
  });
  const watch = setInterval(() => {
    if (performance.now() - heardAt < SILENT_MS) return;
    // A line that went dead without a word (a laptop that slept, a cable pulled) would be waited on for ever.
    heard();
    live.value = false;
    source.close();
    source.connect();
  }, WATCH_EVERY_MS);
  return () => {
    clearInterval(watch);
    source.close();
  };
}

/** A fetch that sends today's token, or what the browser sends of a session by itself, and treats an answer that is not a feed as a connection to try again. */
function openFeed(onOpen: () => void) {
  return async (url: string | URL, init?: RequestInit): Promise<Response> => {
    const byToken: Record<string, string> = token.value ? { Authorization: `Bearer ${token.value}` } : {};
    const headers = { ...(init?.headers as Record<string, string>), ...byToken };
    const response = await openWithin(OPENS_WITHIN_MS, url, { ...init, headers });
    if (response.status === 401 && !token.value && signedIn.value) await signedInAgain();
    if (!response.ok) throw new Error(`the feed answered ${response.status}`);
    live.value = true;
    onOpen();
    return response;
  };
}

/** A fetch that gives up when no answer has begun within `ms`; what follows of the answer may take for ever. */
async function openWithin(ms: number, url: string | URL, init: RequestInit): Promise<Response> {
  const ending = new AbortController();
  init.signal?.addEventListener("abort", () => ending.abort());
  const timer = setTimeout(() => ending.abort(), ms);
  try {
    return await fetch(url, { ...init, signal: ending.signal });
  } finally {
    clearTimeout(timer);
  }
}
