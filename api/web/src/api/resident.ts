import { answerOf, client } from "./client";
import type { components } from "./schema";
import type { Booking, Offer } from "./types";

type Schemas = components["schemas"];

/** What only the resident's tablet asks for. */
export type Usual = Schemas["Usual"];
export type UsualTrip = Schemas["UsualTrip"];
export type Standing = Schemas["Standing"];
export type StandingAsked = Schemas["StandingAsked"];
export type StandingDay = Schemas["StandingDay"];
export type Bus = Schemas["Bus"];
export type CallEstimate = Schemas["CallEstimate"];
export type Phrase = Schemas["Phrase"];

const ofBooking = (booking_id: string) => ({ params: { path: { booking_id } } });

/** Binds this tablet. The same code and secret again give the same answer. */
export const enrolTablet = (code: string, secret: string) => answerOf(client.POST("/v1/enrolments", { body: { code, secret } }));
/** A person's turn at a shared tablet. */
export const openTurn = (rider_id: string, pin: string) => answerOf(client.POST("/v1/turns", { body: { rider_id, pin } }));
export const endTurnThere = (token: string) =>
  client.DELETE("/v1/turns", { headers: { Authorization: `Bearer ${token}` } });

export const getUsual = (rider_id: string) => answerOf(client.GET("/v1/riders/{rider_id}/usual", { params: { path: { rider_id } } }));
export const setFavourite = (rider_id: string, place_id: string, isOne: boolean) => {
  const where = { params: { path: { rider_id, place_id } } };
  return isOne
    ? answerOf(client.PUT("/v1/riders/{rider_id}/favourites/{place_id}", where))
    : answerOf(client.DELETE("/v1/riders/{rider_id}/favourites/{place_id}", where));
};

/** How a ride is confirmed: without a way home, with one that is called later, or with an offer for it. */
export type WayHomeAsked = { kind: "none" } | { kind: "open" } | { kind: "at"; offer: Offer };

const wayHomeOf = (wish: WayHomeAsked) => {
  if (wish.kind === "open") return { open: true as const };
  return wish.kind === "at" ? { offer_id: wish.offer.offer_id } : null;
};

/** Confirms an offer with its way home, in one, by `token` or the session. The same `key` again gives the same booking. */
export const bookRide = (offer_id: string, wayHome: WayHomeAsked, key: string, token: string | null): Promise<Booking> =>
  answerOf(
    client.POST("/v1/bookings", {
      body: { offer_id, way_home: wayHomeOf(wayHome) },
      params: { header: { "idempotency-key": key } },
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    }),
  );
/** What leaves and arrives at a place on a day. */
export const getDepartures = (place: string, date: string) =>
  answerOf(client.GET("/v1/departures", { params: { query: { place, date } } }));
export const restoreBooking = (id: string) => answerOf(client.POST("/v1/bookings/{booking_id}/restore", ofBooking(id)));
export const getCall = (id: string) => answerOf(client.GET("/v1/bookings/{booking_id}/call", ofBooking(id)));
export const callBus = (booking_id: string, key: string) =>
  answerOf(
    client.POST("/v1/bookings/{booking_id}/call", {
      params: { path: { booking_id }, header: { "idempotency-key": key } },
    }),
  );
export const getBus = (id: string) => answerOf(client.GET("/v1/bookings/{booking_id}/bus", ofBooking(id)));
export const getPhrases = () => answerOf(client.GET("/v1/phrases"));
export const tellDriver = (id: string, phrase: string) =>
  answerOf(client.POST("/v1/bookings/{booking_id}/messages", { ...ofBooking(id), body: { phrase } }));

export const getStanding = () => answerOf(client.GET("/v1/standing"));
/** Makes a ride a weekly one. The same `key` again gives the same answer. */
export const addStanding = (body: StandingAsked, key: string) =>
  answerOf(client.POST("/v1/standing", { body, params: { header: { "idempotency-key": key } } }));
export const endStanding = (standing_id: string) =>
  answerOf(client.DELETE("/v1/standing/{standing_id}", { params: { path: { standing_id }, query: { cancel_booked: true } } }));
export const skipStanding = (standing_id: string, day: string, skip: boolean) => {
  const where = { params: { path: { standing_id } }, body: { day } };
  return skip
    ? answerOf(client.POST("/v1/standing/{standing_id}/skip", where))
    : answerOf(client.POST("/v1/standing/{standing_id}/unskip", where));
};
/** The rides as a calendar file. */
export const getCalendar = (): Promise<Blob> =>
  answerOf(client.GET("/v1/bookings.ics", { parseAs: "blob" })) as Promise<Blob>;
