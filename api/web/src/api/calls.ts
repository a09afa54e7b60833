import type { FeatureCollection } from "geojson";
import { answerOf, client } from "./client";
import { ServiceProblem } from "./problem";
import type { Answer, ClockAsked, Offer, Plan, PlannedVehicle, RequestAsked, Town, VehicleEventAsked } from "./types";

const RULE_BROKEN = new Set([400, 409, 422]);

export const getTown = () => answerOf(client.GET("/v1/town")) as Promise<Town>;
export const getPlaces = () => answerOf(client.GET("/v1/town/places"));
export const getLayer = (name: "roads" | "areas") =>
  answerOf(client.GET("/v1/town/layers/{name}.geojson", { params: { path: { name } } })) as Promise<FeatureCollection>;
export const getMe = () => answerOf(client.GET("/v1/me"));
export const getClock = () => answerOf(client.GET("/v1/clock"));
export const setClock = (body: ClockAsked) => answerOf(client.POST("/v1/clock", { body }));
export const findRiders = (q: string) => answerOf(client.GET("/v1/riders", { params: { query: { q } } }));

/**
 * Offers for a wish, or its refusal. A wish that breaks a rule (too late, a closed day) comes back as a
 * problem document; to the person it is a refusal like any other, with its reason and what would work.
 */
export async function askForOffers(body: RequestAsked): Promise<Answer> {
  try {
    return await answerOf(client.POST("/v1/requests", { body }));
  } catch (error) {
    if (!(error instanceof ServiceProblem) || !RULE_BROKEN.has(error.status)) throw error;
    const alternatives = (error.extra.alternatives ?? []) as Offer[];
    return { request_id: "", offers: [], refusal: { reason: error.slug, message: error.text, alternatives } };
  }
}

/** Confirms an offer. The same `key` again gives the same booking, so a try whose answer was lost may be repeated. */
export const book = (offerId: string, key: string) =>
  answerOf(client.POST("/v1/bookings", { body: { offer_id: offerId }, params: { header: { "idempotency-key": key } } }));
export const getBookings = () => answerOf(client.GET("/v1/bookings"));
export const getPhrases = () => answerOf(client.GET("/v1/phrases"));
export const cancelBooking = (booking_id: string) =>
  answerOf(client.DELETE("/v1/bookings/{booking_id}", { params: { path: { booking_id } } }));

export const getPlan = (date: string): Promise<Plan> =>
  answerOf(client.GET("/v1/plan", { params: { query: { date } } })) as Promise<Plan>;
export const getManifest = (vehicle_id: string): Promise<PlannedVehicle> =>
  answerOf(client.GET("/v1/vehicles/{vehicle_id}/manifest", { params: { path: { vehicle_id } } })) as Promise<PlannedVehicle>;
export const sendVehicleEvent = (vehicle_id: string, body: VehicleEventAsked) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/events", { params: { path: { vehicle_id } }, body }));

export const getFigures = (date: string) => answerOf(client.GET("/v1/figures", { params: { query: { date } } }));
