import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** A dispatcher's hands on the plan: a booking moved to another vehicle or order, or kept on one. */
export type MoveAsked = Schemas["MoveAsked"];
export type Position = Schemas["Position"];
export type Consequences = Schemas["Consequences"];
export type Consequence = Schemas["Consequence"];
/** The `data` of the problem `plan-moved`: what changed since it was looked at, and what it would mean now. */
export interface PlanMoved {
  changed: { who: string; kind: string; at: string; booking_id: string | null; vehicle_id: string | null; rider_name: string | null }[];
  preview: Consequences;
  version: number;
}

export const previewMove = (body: MoveAsked) => answerOf(client.POST("/v1/plan/moves/preview", { body }));
export const moveBooking = (body: MoveAsked) => answerOf(client.POST("/v1/plan/moves", { body }));
export const pinBooking = (booking_id: string, vehicle_id: string) =>
  answerOf(client.PUT("/v1/bookings/{booking_id}/pin", { params: { path: { booking_id } }, body: { vehicle_id } }));
export const unpinBooking = (booking_id: string) =>
  answerOf(client.DELETE("/v1/bookings/{booking_id}/pin", { params: { path: { booking_id } } }));
