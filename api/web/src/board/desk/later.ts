import { deskText } from "./messages";

/** `12分遅く`, `3分早く`; empty below half a minute. */
export function laterWords(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (!minutes) return "";
  return seconds > 0 ? deskText().minutesLater(minutes) : deskText().minutesEarlier(minutes);
}
