import { effect, signal } from "@preact/signals";
import { online } from "../common/online";
import { TAKE_OVER } from "./word";

const LOOK_EVERY_MS = 30 * 60_000;
/** A new version takes over by itself only after nobody has touched the tablet for so long. */
const STILL_MS = 4_000;

/** The newer version of this page that waits to take over; null when there is none. */
export const newVersion = signal<ServiceWorker | null>(null);

/** Lets the newer version take over; the page opens anew. */
export function takeNewVersion(): void {
  newVersion.peek()?.postMessage(TAKE_OVER);
}

/** A page's service worker, and the addresses it serves. */
interface Served { worker: string; scope: string }

const TABLET: Served = { worker: "/sw.js", scope: "/tablet" };

/**
 * Makes the page one that opens without a line. `isIdle` says whether a reload would disturb nobody: then a new
 * version takes over by itself.
 */
export function openOffline(isIdle: () => boolean, served: Served = TABLET): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // The page comes first: on a slow line the worker's own downloads wait until it is there.
  if (document.readyState === "complete") void register(served);
  else addEventListener("load", () => void register(served), { once: true });
  reloadWhenTaken();
  takeWhenStill(isIdle);
}

async function register({ worker, scope }: Served): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope });
    watch(registration);
    const look = () => void registration.update().catch(() => undefined); // no line: looked at again later
    setInterval(look, LOOK_EVERY_MS);
    effect(() => {
      if (online.value) look();
    });
  } catch (error) {
    // Private windows and plain http have no workers: the page works, but not without a line.
    console.info("This page will not open without a line here:", error);
  }
}

/** Only a worker that follows an older one is a new version; the first one is just this page. */
function watch(registration: ServiceWorkerRegistration): void {
  const note = () => {
    if (registration.waiting && navigator.serviceWorker.controller) newVersion.value = registration.waiting;
  };
  note();
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", note));
}

function reloadWhenTaken(): void {
  let controlled = !!navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (controlled) location.reload();
    controlled = true;
  });
}

function takeWhenStill(isIdle: () => boolean): void {
  let touched = performance.now();
  for (const kind of ["pointerdown", "keydown", "input", "scroll"]) {
    addEventListener(kind, () => (touched = performance.now()), { capture: true, passive: true });
  }
  setInterval(() => {
    const still = performance.now() - touched >= STILL_MS && !document.querySelector("dialog[open]") && !isTyping();
    if (newVersion.peek() && still && isIdle()) takeNewVersion();
  }, 1_000);
}

const isTyping = () => !!document.activeElement?.matches("input:not([type=radio], [type=checkbox]), textarea, select");
