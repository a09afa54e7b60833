/** The fields that the keyboard is led to, one after the other. */
export const RIDER = "call-rider";
export const NEW_NAME = "call-new-name";
export const TRIPS = "call-trips";
export const DESTINATION = "call-to";
export const TIME = "call-time";
export const HOME_TIME = "call-home-time";
export const OFFERS = "call-offers";
export const HOME_OFFERS = "call-home-offers";
export const NOTE = "call-note";
export const NEXT = "call-next";
