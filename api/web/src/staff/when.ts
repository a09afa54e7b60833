import { language } from "../common/language";

/** A moment of the real clock, not a demo's: day and time where this device is. */
export function momentWords(at: string): string {
  const form: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", hour: "numeric", minute: "2-digit", hour12: false };
  return new Intl.DateTimeFormat(language.value === "ja" ? "ja-JP" : "en-GB", form).format(new Date(at));
}
