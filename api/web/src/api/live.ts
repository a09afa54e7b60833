import { signal } from "@preact/signals";
import { createEventSource } from "eventsource-client";
import { token } from "../common/session";
import type { LiveEvent } from "./types";

/** Whether the live feed is flowing; pages say so when it is not. */
export const live = signal(false);

/**
 * Follows the live feed from now on: `onEvent` for each event, `onOpen` after each (re)connection, when the
 * page should read again what it may have missed before its first event. A connection that was lost
 * resumes after the last event seen (Last-Event-ID). Gives the function that stops it.
 */
export function followEvents(onEvent: (event: LiveEvent) => void, onOpen: () => void): () => void {
  const source = createEventSource({
    url: "/v1/events",
    fetch: openFeed(onOpen),
    onMessage: ({ data }) => onEvent(JSON.parse(data) as LiveEvent),
    onDisconnect: () => (live.value = false),
    onScheduleReconnect: () => (live.value = false),
  });
  return () => source.close();
}

/** A fetch that sends today's token and treats an answer that is not a feed as a connection to try again. */
function openFeed(onOpen: () => void) {
  return async (url: string | URL, init?: RequestInit): Promise<Response> => {
    const headers = { ...(init?.headers as Record<string, string>), Authorization: `Bearer ${token.value ?? ""}` };
    const response = await fetch(url, { ...init, headers });
    if (!response.ok) throw new Error(`the feed answered ${response.status}`);
    live.value = true;
    onOpen();
    return response;
  };
}
