import { cleanupOutdatedCaches, createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { TAKE_OVER } from "./word";

/** A page's service worker: the page opens without a line. What the service answers (/v1) is never kept here. */
declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: the page's address, its files, and those it loads only when a map is first shown. */
declare const __PAGE__: string;
declare const __SHELL__: PrecacheEntry[];
declare const __LATER__: string[];

const LATER = "noriai-map";

precacheAndRoute(__SHELL__);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL(__PAGE__), { allowlist: [new RegExp(`^${__PAGE__}(\\?|$)`)] }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && __LATER__.includes(url.pathname),
  async ({ request }) => {
    const cache = await caches.open(LATER);
    const known = await cache.match(request.url);
    if (known) return known;
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request.url, answer.clone());
    return answer;
  },
);

self.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(forgetOldMaps()));

async function forgetOldMaps(): Promise<void> {
  const cache = await caches.open(LATER);
  const old = (await cache.keys()).filter(({ url }) => !__LATER__.includes(new URL(url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}
