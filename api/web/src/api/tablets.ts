import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Device = Schemas["Device"];
export type DeviceAsked = Schemas["DeviceAsked"];
export type Enrolment = Schemas["Enrolment"];
export type PinMade = Schemas["PinMade"];
export type CalendarLink = Schemas["CalendarLink"];

export const getDevices = () => answerOf(client.GET("/v1/devices"));
export const makeDevice = (body: DeviceAsked) => answerOf(client.POST("/v1/devices", { body }));
/** A new code for a tablet; the unused ones before it die. */
export const renewEnrolment = (device_id: string) =>
  answerOf(client.POST("/v1/devices/{device_id}/enrolment", { params: { path: { device_id } } }));
export const revokeDevice = (device_id: string) =>
  answerOf(client.DELETE("/v1/devices/{device_id}", { params: { path: { device_id } } }));
/** A new PIN that the service draws; it is told this once. */
export const drawPin = (rider_id: string) =>
  answerOf(client.PUT("/v1/riders/{rider_id}/pin", { params: { path: { rider_id } }, body: { pin: null } }));
/** A new address of a rider's calendar, told this once; the one before it dies. */
export const makeCalendarLink = (rider_id: string) =>
  answerOf(client.PUT("/v1/riders/{rider_id}/calendar-link", { params: { path: { rider_id } } }));
export const dropCalendarLink = (rider_id: string) =>
  answerOf(client.DELETE("/v1/riders/{rider_id}/calendar-link", { params: { path: { rider_id } } }));
