import { computed } from "@preact/signals";
import { today } from "../../common/clock";
import { route } from "../../common/route";

/** Where on the page one is, from the address. */
export type Place =
  | { view: "list" }
  | { view: "build"; copyOf: string }
  | { view: "results"; id: string }
  | { view: "day"; id: string; scenario: number; date: string; draw: number }
  | { view: "replay"; id: string; date: string; draw: number; a: number; b: number }
  | { view: "record"; period: string }
  | { view: "figures"; date: string };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}(-\d{2})?$/;

export const place = computed<Place>(() => placeOf(route.value, today.value));

/** The place that an address names; the list of studies for any other address. */
export function placeOf(step: string, now: string): Place {
  const [view = "", ...rest] = step.split("/");
  if (DATE.test(view)) return { view: "figures", date: view };
  if (view === "day") return { view: "figures", date: DATE.test(rest[0] ?? "") ? rest[0]! : now };
  if (view === "record") return { view: "record", period: PERIOD.test(rest[0] ?? "") ? rest[0]! : now.slice(0, 7) };
  if (view === "new") return { view: "build", copyOf: rest[0] ?? "" };
  if (view === "study" && rest[0]) return inStudy(rest[0], rest.slice(1));
  return { view: "list" };
}

function inStudy(id: string, [view, ...rest]: string[]): Place {
  const number = (index: number) => Number.parseInt(rest[index] ?? "0", 10) || 0;
  if (view === "day" && DATE.test(rest[1] ?? "")) return { view, id, scenario: number(0), date: rest[1]!, draw: number(2) };
  if (view === "replay" && DATE.test(rest[0] ?? "")) return { view, id, date: rest[0]!, draw: number(1), a: number(2), b: number(3) };
  return { view: "results", id };
}
