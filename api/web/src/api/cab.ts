import { answerOf, client } from "./client";
import { problemOf, type ServiceProblem } from "./problem";
import type { VehicleEventAsked } from "./types";

/** What became of one report of several: it counts, it counted already, or it was refused and why. */
export interface Verdict {
  eventId: string;
  problem: ServiceProblem | null;
}

export const getVehicles = () => answerOf(client.GET("/v1/vehicles"));

/** Sends reports in the order in which they happened; each is judged on its own. */
export async function sendReports(vehicle_id: string, events: VehicleEventAsked[]): Promise<Verdict[]> {
  const path = "/v1/vehicles/{vehicle_id}/events/batch" as const;
  const answer = await answerOf(client.POST(path, { params: { path: { vehicle_id } }, body: { events } }));
  return answer.events.map(({ event_id, problem }) => ({
    eventId: event_id ?? "",
    problem: problem ? problemOf(new Response(null, { status: problem.status }), problem) : null,
  }));
}

/** Takes the vehicle's last report back, if it is this one. */
export const takeBack = (vehicle_id: string, event_id: string) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/events/undo", { params: { path: { vehicle_id } }, body: { event_id } }));

/** Where the vehicle is. Worth nothing later, so it is never kept for later. */
export const sendPosition = (vehicle_id: string, lon: number, lat: number, at: string) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/events", { params: { path: { vehicle_id } }, body: { kind: "position", lon, lat, at } }));
