import { signal } from "@preact/signals";
import type { LonLat } from "../../../map/scene";
import { formAt, type Scope, setField } from "../draft";
import type { AreaDrawn, Position, StopAdded } from "../form";
import { placed } from "./shapes";

/** What the map's next press is for: a corner of an area, or the place of a stop. */
export const editing = signal<{ kind: "area" | "stop"; id: string } | null>(null);
/** Where a handle is while it is being dragged. */
export const dragged = signal<{ id: string; at: LonLat } | null>(null);

const areasOf = (scope: Scope) => formAt(scope).areas ?? [];
const stopsOf = (scope: Scope) => formAt(scope).stops ?? [];

export const areaIndex = (scope: Scope, id: string) => areasOf(scope).findIndex((one) => one.id === id);

export function addArea(scope: Scope, area: AreaDrawn): void {
  setField(scope, "areas", [...areasOf(scope), area]);
  editing.value = { kind: "area", id: area.id };
}

export function dropArea(scope: Scope, id: string): void {
  const rest = areasOf(scope).filter((one) => one.id !== id);
  setField(scope, "areas", rest.length ? rest : undefined);
  gone(id);
}

export function addStop(scope: Scope, stop: StopAdded): void {
  setField(scope, "stops", [...stopsOf(scope), stop]);
  editing.value = { kind: "stop", id: stop.id };
}

/** Outings that led to the stop lead there no longer. */
export function dropStop(scope: Scope, id: string): void {
  const rest = stopsOf(scope).filter((one) => one.id !== id);
  const bound = (formAt(scope).demand?.destination ?? []).filter((one) => one.id !== id);
  setField(scope, "stops", rest.length ? rest : undefined);
  setField(scope, "demand.destination", bound.length ? bound : undefined);
  gone(id);
}

/** The button that was pressed is gone with it: the focus goes to the first of the section. */
function gone(id: string): void {
  if (editing.value?.id === id) editing.value = null;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".places button")?.focus());
}

/** Puts other corners on an area; holes in it stay. */
export function putCorners(scope: Scope, id: string, corners: Position[]): void {
  const place = areaIndex(scope, id);
  if (place < 0) return;
  const [, ...holes] = areasOf(scope)[place]!.polygon;
  setField(scope, `areas[${place}].polygon`, [corners, ...holes]);
}

export function moveStop(scope: Scope, id: string, at: LonLat): void {
  const [lon, lat] = placed(at);
  setField(scope, "stops", stopsOf(scope).map((one) => (one.id === id ? { ...one, lon, lat } : one)));
}

/** The map was pressed: another corner, or the place of the stop. */
export function pick(scope: Scope, at: LonLat): void {
  const now = editing.value;
  if (now?.kind === "stop") moveStop(scope, now.id, at);
  if (now?.kind !== "area") return;
  const area = areasOf(scope).find((one) => one.id === now.id);
  if (area) putCorners(scope, area.id, [...(area.polygon[0] ?? []), placed(at)]);
}
