import { signal } from "@preact/signals";

/** False after a call failed to reach the service or the browser lost its line; true after one that reached it. */
export const online = signal(navigator.onLine);

addEventListener("offline", () => (online.value = false));
addEventListener("online", () => (online.value = true));
