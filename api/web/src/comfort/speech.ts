import { signal } from "@preact/signals";
import { language } from "../common/language";

const TAGS = { ja: "ja-JP", en: "en-US" };
const RATE = 0.9;
/** A device without any voice takes what is to be said and stays silent: after so long it is believed to have none. */
const SILENT_MS = 4_000;

/** True while something is being read. */
export const speaking = signal(false);
/** Whether this browser can read aloud at all. */
export const canSpeak = "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
/** True after the device was asked to speak and had no voice to do it with. */
export const voiceless = signal(false);

let turn = 0;
let begun = false;
let queued: SpeechSynthesisUtterance[] = [];

/** Reads `text` (or several pieces, with a breath between them) in the page's language. What was being read stops. */
export function speak(text: string | string[]): void {
  stopSpeaking();
  const pieces = (Array.isArray(text) ? text : [text]).filter((piece) => piece.trim());
  if (!canSpeak || !pieces.length) return;
  const mine = turn;
  const over = () => mine === turn && finish();
  // The browser may collect an utterance that nothing holds, and with it the word that it has ended.
  queued = pieces.map(utteranceOf);
  const last = queued.at(-1)!;
  last.onend = over;
  for (const each of queued) {
    each.onstart = () => (begun = true);
    each.onerror = () => mine === turn && (isSilent() ? giveUp() : finish());
  }
  [speaking.value, begun] = [true, false];
  try {
    for (const each of queued) speechSynthesis.speak(each);
  } catch {
    over();
  }
  setTimeout(() => mine === turn && isSilent() && giveUp(), SILENT_MS);
}

/** Stops reading. */
export function stopSpeaking(): void {
  turn += 1;
  if (canSpeak && speaking.peek()) speechSynthesis.cancel();
  finish();
}

function finish(): void {
  queued = [];
  speaking.value = false;
}

const isSilent = () => speaking.peek() && !begun && !speechSynthesis.getVoices().length;

function giveUp(): void {
  voiceless.value = true;
  stopSpeaking();
}

function utteranceOf(text: string): SpeechSynthesisUtterance {
  const made = new SpeechSynthesisUtterance(text);
  made.lang = TAGS[language.peek()];
  made.rate = RATE;
  made.voice = voiceFor(made.lang);
  return made;
}

/** A voice of the language, rather one that needs no line; null leaves the choice to the browser. */
function voiceFor(tag: string): SpeechSynthesisVoice | null {
  const fitting = speechSynthesis.getVoices().filter(({ lang }) => lang.replace("_", "-").startsWith(tag.slice(0, 2)));
  const rank = (voice: SpeechSynthesisVoice) => (voice.lang.replace("_", "-") === tag ? 2 : 0) + (voice.localService ? 1 : 0);
  return fitting.sort((a, b) => rank(b) - rank(a))[0] ?? null;
}
