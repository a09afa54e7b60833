import { findingsAt } from "../check";
import { formAt, isTyped, type Scope, sheetOf, putSheet } from "../draft";
import { isSame, valueAt, withValue } from "../paths";
import { idOf, type Slot, useScope } from "./slot";

type Entry = { id: string } & Record<string, unknown>;

/** A field of one vehicle or line that the town has: it is listed in the form only while something of it differs. */
export function useEntrySlot<T>(list: "fleet.change" | "lines", id: string, key: string, now: T): Slot<T> {
  const scope = useScope();
  const entries = entriesAt(scope, list);
  const place = entries.findIndex((one) => one.id === id);
  const own = entries[place]?.[key] as T | undefined;
  const path = `${list}[${place < 0 ? entries.length : place}].${key}`;
  return {
    scope, path, now,
    id: idOf(scope, `${list}-${id}-${key}`),
    value: own ?? now,
    isChanged: own !== undefined,
    found: place < 0 ? [] : findingsAt(scope, path),
    set: (value) => setEntry(scope, list, id, key, isSame(value, now) ? undefined : value),
    reset: () => setEntry(scope, list, id, key, undefined),
  };
}

const entriesAt = (scope: Scope, list: string) => (valueAt(formAt(scope), list) as Entry[] | undefined) ?? [];

function setEntry(scope: Scope, list: string, id: string, key: string, value: unknown): void {
  const sheet = sheetOf(scope);
  const entries = entriesAt(scope, list);
  const known = entries.find((one) => one.id === id);
  const changed = withValue(known ?? { id }, key, value) as Entry;
  const others = known ? entries.map((one) => (one === known ? changed : one)) : [...entries, changed];
  const kept = others.filter((one) => Object.keys(one).length > 1);
  putSheet(scope, { ...sheet, form: withValue(sheet.form, list, kept.length ? kept : undefined) }, isTyped(value) ? `${sheet.key} ${list} ${id} ${key}` : "");
}

/** A field of one item of a list that is one field as a whole, such as the shifts of a vehicle. */
export function partOf<Item extends object, Key extends keyof Item & string>(
  whole: Slot<Item[]>, place: number, key: Key,
): Slot<NonNullable<Item[Key]>> {
  type Value = NonNullable<Item[Key]>;
  const path = `${whole.path}[${place}].${key}`;
  const items = whole.value ?? [];
  const [value, now] = [items[place]?.[key], whole.now?.[place]?.[key]] as (Value | undefined)[];
  const set = (next: Value | undefined) =>
    whole.set(items.map((item, at) => (at === place ? withValue(item, key, next ?? now) : item)));
  return {
    scope: whole.scope, path, now, value, set,
    id: idOf(whole.scope, `${whole.id}-${place}-${key}`),
    isChanged: whole.isChanged && !isSame(value, now),
    found: findingsAt(whole.scope, path),
    reset: () => set(now),
  };
}
