type Step = string | number;
type Node = Record<Step, unknown>;

/** `fleet.change[0].seats` as its steps: the fields are named as the service names them in what it finds. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => (index === undefined ? key! : Number(index)));
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(form: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((here, step) => (here as Node | undefined)?.[step], form);
}

/** The form with another value at a path. Undefined takes it away, with the tables that are empty then. */
export function withValue<T>(form: T, path: string, value: unknown): T {
  return (changed(form, stepsOf(path), value) ?? {}) as T;
}

function changed(here: unknown, [step, ...rest]: Step[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = changed((here as Node | undefined)?.[step], rest, value);
  if (typeof step === "number") {
    const list = [...((here as unknown[] | undefined) ?? [])];
    if (inner === undefined) list.splice(step, 1);
    else list[step] = inner;
    return list;
  }
  const { [step]: _, ...others } = (here as Node | undefined) ?? {};
  const kept = inner === undefined ? others : { ...(here as Node | undefined), [step]: inner };
  return Object.keys(kept).length ? kept : undefined;
}

/** Whether two values of a form say the same. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a field lies at a path or below it. */
export const isWithin = (field: string, path: string): boolean => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);
