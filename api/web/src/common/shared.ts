type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null;
const keyOf = (value: unknown) => (isThing(value) ? (value.booking_id ?? value.stop_id ?? value.id) : undefined);

/**
 * `next`, with every part that is the same as in `last` replaced by that very object. So what did not change is known
 * by a comparison of references, and is not drawn anew.
 */
export function shared<T>(last: unknown, next: T): T {
  if (last === next || !isThing(next) || !isThing(last)) return next;
  if (Array.isArray(next)) return Array.isArray(last) ? (sharedList(last, next) as T) : next;
  let same = Object.keys(last).length === Object.keys(next).length;
  const target = next as Thing;
  for (const key of Object.keys(target)) {
    const part = (target[key] = shared(last[key], target[key]));
    if (part !== last[key]) same = false;
  }
  return same ? (last as T) : next;
}

/** Things that have an id are compared with the one of that id, wherever it stood. */
function sharedList(last: unknown[], next: unknown[]): unknown[] {
  const named = next.length > 0 && keyOf(next[0]) != null ? new Map(last.map((item) => [keyOf(item), item])) : null;
  let same = last.length === next.length;
  for (let index = 0; index < next.length; index++) {
    const item = next[index];
    next[index] = shared(named ? named.get(keyOf(item)) : last[index], item);
    if (next[index] !== last[index]) same = false;
  }
  return same ? last : next;
}
