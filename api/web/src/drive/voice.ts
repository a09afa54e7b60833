import { effect, signal } from "@preact/signals";
import { speak, stopSpeaking } from "../comfort/speech";
import { recall, remember } from "../common/memory";
import { isDue } from "./due";
import { text } from "./messages";
import { type Next, nextOf } from "./next";
import { shown } from "./state";
import { spokenNext } from "./words";

/** Whether the next stop is read aloud by itself. Remembered on this phone. */
export const voice = signal(recall<boolean>("drive.voice") === true);

/** Reads the next stop aloud, now. */
export function readNext(): void {
  const vehicle = shown.peek();
  if (!vehicle) return;
  const next = nextOf(vehicle);
  const due = next.kind === "depart" && isDue(vehicle.leave_at ?? null) ? [text().goNow] : [];
  speak([...due, ...spokenNext(next)]);
}

export function setVoice(on: boolean): void {
  voice.value = on;
  remember("drive.voice", on);
  if (on) readNext();
  else stopSpeaking();
}

/** What is worth a word of its own: another stop ahead, another person's turn, the day's end. The drive itself is not. */
function mattersOf(next: Next, leaveAt: string | null): string {
  if (next.kind === "board" || next.kind === "alight") return `${next.stop.stop_id} ${next.visit.kind}${next.visit.booking_id}`;
  if (next.kind === "depart" || next.kind === "arrive") return `to ${next.stop.stop_id}${isDue(leaveAt) ? " now" : ""}`;
  if (next.kind === "break") return `rest ${next.stop.stop_id}`;
  return next.kind === "nothing" ? `nothing ${next.finished}` : next.kind;
}

/** Reads each new next stop aloud while the voice is on. Gives the function that stops it. */
export function followVoice(): () => void {
  let last: string | null = null;
  return effect(() => {
    const vehicle = shown.value;
    if (!vehicle) return;
    const matters = mattersOf(nextOf(vehicle), vehicle.leave_at ?? null);
    // Leaving on time is no news, only that it has become time.
    if (voice.value && last !== null && matters !== last && last !== `${matters} now`) queueMicrotask(readNext);
    last = matters;
  });
}
