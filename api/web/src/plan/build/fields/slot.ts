import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { findingsAt, type Placed } from "../check";
import { formAt, type Scope, setField } from "../draft";
import { isSame, valueAt } from "../paths";

/** Which part of the draft the fields below belong to. */
export const ScopeContext = createContext<Scope>(0);
export const useScope = (): Scope => useContext(ScopeContext);

/** One field of the form: its value as the draft has it, and the one it has without the draft. */
export interface Slot<T> {
  scope: Scope;
  path: string;
  id: string;
  now: T | undefined;
  value: T | undefined;
  isChanged: boolean;
  found: Placed[];
  /** Sets it; the value it has anyway is no change. */
  set(value: T | undefined): void;
  reset(): void;
}

/** Days and riders of a scenario's own stand in place of those of all as a whole: nothing of them is left out. */
const OWN = /^(days\.|demand\.(kind|csv)$)/;

/** The field at a path. `now` is what the town has; a scenario has what is shared by all of them before that. */
export function useSlot<T>(path: string, now: T | undefined): Slot<T> {
  const scope = useScope();
  const own = valueAt(formAt(scope), path) as T | undefined;
  const isWhole = scope !== "shared" && OWN.test(path);
  const shared = scope === "shared" || isWhole ? undefined : (valueAt(formAt("shared"), path) as T | undefined);
  const inherited = shared ?? now;
  return {
    scope, path, now: inherited,
    id: idOf(scope, path),
    value: own ?? inherited,
    isChanged: own !== undefined,
    found: findingsAt(scope, path),
    set: (value) => setField(scope, path, !isWhole && isSame(value, inherited) ? undefined : value),
    reset: () => setField(scope, path, undefined),
  };
}

/** The id of a field's input. */
export const idOf = (scope: Scope | "study", path: string): string => `${scope}-${path}`.replace(/[^\w-]+/g, "_");
