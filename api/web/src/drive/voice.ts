import { effect, signal } from "@preact/signals";
import { speak, stopSpeaking } from "../comfort/speech";
import { recall, remember } from "../common/memory";
import { type Next, nextOf } from "./next";
import { shown } from "./state";
import { spokenNext } from "./words";

/** Whether the next stop is read aloud by itself. Remembered on this phone. */
export const voice = signal(recall<boolean>("drive.voice") === true);

/** Reads the next stop aloud, now. */
export function readNext(): void {
  if (shown.peek()) speak(spokenNext(nextOf(shown.peek()!)));
}

export function setVoice(on: boolean): void {
  voice.value = on;
  remember("drive.voice", on);
  if (on) readNext();
  else stopSpeaking();
}

/** What is worth a word of its own: another stop ahead, another person's turn, the day's end. The drive itself is not. */
function mattersOf(next: Next): string {
  if (next.kind === "board" || next.kind === "alight") return `${next.stop.stop_id} ${next.visit.kind}${next.visit.booking_id}`;
  if (next.kind === "depart" || next.kind === "arrive") return `to ${next.stop.stop_id}`;
  if (next.kind === "break") return `rest ${next.stop.stop_id}`;
  return next.kind === "nothing" ? `nothing ${next.finished}` : next.kind;
}

/** Reads each new next stop aloud while the voice is on. Gives the function that stops it. */
export function followVoice(): () => void {
  let last: string | null = null;
  return effect(() => {
    const vehicle = shown.value;
    if (!vehicle) return;
    const matters = mattersOf(nextOf(vehicle));
    if (voice.value && last !== null && matters !== last) queueMicrotask(readNext);
    last = matters;
  });
}
