/**
 * Minutes since midnight of a time as people type it: `9:05`, `905`, `0905`, `9時5分`, `９：０５`, `14` (an hour).
 * Null for what is no time.
 */
export function minutesTyped(typed: string): number | null {
  const text = typed.normalize("NFKC").trim().replace(/時半$/, ":30").replace("時", ":").replace(/分$/, "").replace(/[.\s]+/g, ":");
  const [, hour, minute] = /^(\d{1,2}):?(\d{2})?$/.exec(text) ?? /^(\d{1,2}):(\d{1,2})?$/.exec(text) ?? [];
  if (hour === undefined) return null;
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
