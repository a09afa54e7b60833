import { signal } from "@preact/signals";
import type { Consequences, PlanMoved, Position } from "../../api/hands";

/** The booking that is being moved, by hand or by keyboard; `step` is "drag" until it is dropped. */
export interface Moving { bookingId: string; step: "drag" | "choose" }

/** Where it would go: `at` null is the cheapest place on that vehicle. */
export interface Target { vehicleId: string; at: Position | null }

export const moving = signal<Moving | null>(null);
export const target = signal<Target | null>(null);

/** What the move to `target` would mean, once the service has said so. */
export const preview = signal<Consequences | null>(null);
/** What somebody else did since the consequences were looked at. */
export const meanwhile = signal<PlanMoved["changed"]>([]);
export const failure = signal<unknown>(null);
export const busy = signal(false);

export const sameTarget = (one: Target | null, other: Target | null) =>
  one?.vehicleId === other?.vehicleId && one?.at?.pickup_before === other?.at?.pickup_before
  && one?.at?.dropoff_before === other?.at?.dropoff_before && !one?.at === !other?.at;
