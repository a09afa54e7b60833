import { effect, signal } from "@preact/signals";
import { lastEvent } from "../../state";

/** What was done for the riders of a vehicle that fell out of service, as its event says it. */
export interface Rescue { riders: string[]; moved: number; late: number; lateness_seconds: number; unserved: string[] }

/** By vehicle, as far as the feed told this page. */
export const rescues = signal<ReadonlyMap<string, Rescue>>(new Map());

effect(() => {
  const event = lastEvent.value;
  if (event?.kind !== "out_of_service" || !event.vehicle_id || !("riders" in event.data)) return;
  rescues.value = new Map(rescues.peek()).set(event.vehicle_id, event.data as unknown as Rescue);
});
