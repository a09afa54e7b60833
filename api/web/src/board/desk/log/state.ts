import { computed, signal } from "@preact/signals";
import { getLog, type Log, type LogEntry } from "../calls";
import { followed } from "../followed";

const PAGE = 100;
const LARGEST_PAGE = 500;

export const kind = signal("");
export const query = signal("");

/** The newest entries of the day shown that match what is asked for. */
export const log = followed((date) => getLog({ date, kind: kind.peek(), q: query.peek().trim(), limit: PAGE }));

/** The pages before those. What follows the newest page is only theirs while that page ends where they begin. */
const earlier = signal<{ after: number; pages: Log[] } | null>(null);

const pages = computed(() => {
  const first = log.data.value;
  if (!first) return [];
  return earlier.value && earlier.value.after === first.next ? [first, ...earlier.value.pages] : [first];
});
export const entries = computed<LogEntry[]>(() => pages.value.flatMap((page) => page.entries));
export const next = computed(() => pages.value.at(-1)?.next ?? null);

/** Looks for something else. */
export async function ask(part: { kind?: string; query?: string }): Promise<void> {
  if (part.kind !== undefined) kind.value = part.kind;
  if (part.query !== undefined) query.value = part.query;
  earlier.value = null;
  await log.refresh();
}

export async function more(): Promise<void> {
  const [first, after] = [log.data.peek(), next.peek()];
  if (!first || first.next === null || after === null) return;
  const page = await getLog({ date: first.date, kind: kind.peek(), q: query.peek().trim(), after, limit: PAGE });
  const before = earlier.peek()?.after === first.next ? earlier.peek()!.pages : [];
  earlier.value = { after: first.next, pages: [...before, page] };
}

/** Every entry of a day that matches, oldest first, as it stands on paper. */
export async function wholeLog(date: string): Promise<LogEntry[]> {
  const all: LogEntry[] = [];
  let after: number | null = null;
  do {
    const page: Log = await getLog({ date, kind: kind.peek(), q: query.peek().trim(), limit: LARGEST_PAGE, ...(after === null ? {} : { after }) });
    all.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return all.reverse();
}
