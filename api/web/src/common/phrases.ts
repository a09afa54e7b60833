import { getPhrases } from "../api/calls";
import { say } from "./language";
import { loaded } from "./load";

/** What a rider may tell the driver. */
export const phrases = loaded(getPhrases);
let asked = false;

/** What a rider told the driver, in words. The list is asked for when the first message is shown. */
export function phraseWords(code: string): string {
  const known = phrases.data.value;
  if (!known) askOnce();
  const phrase = known?.find((one) => one.code === code);
  return phrase ? say(phrase.words) : "…";
}

/** Not while a page is being drawn; a try that failed is made again when the page is drawn again. */
function askOnce(): void {
  if (asked) return;
  asked = true;
  queueMicrotask(() => void phrases.refresh().then(() => (asked = phrases.data.peek() !== null)));
}
