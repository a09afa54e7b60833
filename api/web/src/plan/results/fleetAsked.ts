import { type Form, WEEKDAYS } from "../build/form";

const CLOCKS = new Set(["starts", "ends", "between"]);

/** A plan's change of the fleet as a scenario writes it: times of day as HH:MM, weekdays by their names. */
export function fleetAsked(fleet: Record<string, unknown>): Form["fleet"] {
  return written(fleet, "") as Form["fleet"];
}

function written(part: unknown, key: string): unknown {
  if (typeof part === "number") return CLOCKS.has(key) ? clockOf(part) : key === "weekdays" ? WEEKDAYS[part] : part;
  if (Array.isArray(part)) return part.map((item) => written(item, key));
  if (!part || typeof part !== "object") return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, written(value, name)]));
}

const two = (value: number) => String(value).padStart(2, "0");
const clockOf = (seconds: number) => `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
