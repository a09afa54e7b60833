import { answerOf, client } from "../../api/client";
import type { Rider } from "../../api/types";

export type RiderCard = Rider & { phone: string; note: string };

type Loose = (path: string, options: unknown) => Promise<{ response: Response; data?: unknown }>;
const loose = client as unknown as { PUT: Loose; POST: Loose; GET: Loose; PATCH: Loose };

export const writeBookingNote = (booking_id: string, text: string) =>
  answerOf(loose.PUT("/v1/bookings/{booking_id}/note", { params: { path: { booking_id } }, body: { text } }));
export const addRider = (body: unknown) => answerOf(loose.POST("/v1/riders", { body })) as Promise<RiderCard>;
export const getRider = (id: string) => answerOf(loose.GET(`/v1/riders/${id}`, {})) as Promise<RiderCard>;
export const changeRiderDetails = (id: string, body: { phone?: string; note?: string }) =>
  answerOf(loose.PATCH(`/v1/riders/${id}`, { body })) as Promise<RiderCard>;
export const findRiders = (q: string) => answerOf(loose.GET("/v1/riders", { params: { query: { q } } })) as Promise<RiderCard[]>;
