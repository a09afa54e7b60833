import { answerOf, client } from "../../api/client";
import type { components } from "../../api/schema";
import type { PlannedVehicle } from "../../api/types";

type Schemas = components["schemas"];

export type Call = Schemas["Call"];
export type Closure = Schemas["Closure"];
export type ClosureAsked = Schemas["ClosureAsked"];
export type ClosureLifted = Schemas["ClosureLifted"];
export type ClosureMade = Schemas["ClosureMade"];
export type ClosurePreview = Schemas["ClosurePreview"];
export type Affected = Schemas["Affected"];
export type Consequence = Schemas["Consequence"];
export type Consequences = Schemas["Consequences"];
export type RiderConcerned = Schemas["RiderConcerned"];
export type ShiftAsked = Schemas["ShiftAsked"];
export type BreakAsked = Schemas["BreakAsked"];
export type VehicleEventsAsked = Schemas["VehicleEventsAsked"];
export type Visit = PlannedVehicle["stops"][number]["visits"][number];
export type RiderCard = Schemas["RiderCard"];
export type RiderAsked = Schemas["RiderAsked"];
export type RiderChanged = Schemas["RiderChanged"];
export type Alert = Schemas["Alert"];
export type Log = Schemas["Log"];
export type LogEntry = Schemas["LogEntry"];
export type Note = Schemas["Note"];

const ofRider = (rider_id: string) => ({ params: { path: { rider_id } } });

export const findRiders = (q: string) => answerOf(client.GET("/v1/riders", { params: { query: { q } } }));
export const getRider = (id: string) => answerOf(client.GET("/v1/riders/{rider_id}", ofRider(id)));
export const addRider = (body: RiderAsked) => answerOf(client.POST("/v1/riders", { body }));
export const changeRiderDetails = (id: string, body: RiderChanged) =>
  answerOf(client.PATCH("/v1/riders/{rider_id}", { ...ofRider(id), body }));
export const writeBookingNote = (booking_id: string, text: string) =>
  answerOf(client.PUT("/v1/bookings/{booking_id}/note", { params: { path: { booking_id } }, body: { text } }));

export const getAlerts = (date: string, done: boolean) => answerOf(client.GET("/v1/alerts", { params: { query: { date, done } } }));
export const seeTo = (alert_id: string, date: string, done: boolean): Promise<unknown> => {
  const where = { params: { path: { alert_id }, query: { date } } };
  return done
    ? answerOf(client.PUT("/v1/alerts/{alert_id}/done", where))
    : answerOf(client.DELETE("/v1/alerts/{alert_id}/done", where));
};

export interface LogPage { date: string; kind?: string; q?: string; after?: number; limit?: number }
export const getLog = ({ kind, ...query }: LogPage) =>
  answerOf(client.GET("/v1/log", { params: { query: { ...query, kind: kind ? [kind] : undefined } } }));
export const getLogFile = (date: string): Promise<Blob> =>
  answerOf(client.GET("/v1/log.csv", { params: { query: { date } }, parseAs: "blob" })) as Promise<Blob>;

export const getNotes = (date: string) => answerOf(client.GET("/v1/notes", { params: { query: { date } } }));
export const writeNote = (text: string, date: string) => answerOf(client.POST("/v1/notes", { body: { text, date } }));
export const markNote = (note_id: string, done: boolean) => {
  const where = { params: { path: { note_id } } };
  return done ? answerOf(client.PUT("/v1/notes/{note_id}/done", where)) : answerOf(client.DELETE("/v1/notes/{note_id}/done", where));
};
export const dropNote = (note_id: string): Promise<unknown> =>
  answerOf(client.DELETE("/v1/notes/{note_id}", { params: { path: { note_id } } }));

export const getCalls = (date: string) => answerOf(client.GET("/v1/calls", { params: { query: { date } } }));
export const tell = (call_id: number, told: boolean) => {
  const where = { params: { path: { call_id } } };
  return told ? answerOf(client.PUT("/v1/calls/{call_id}/told", where)) : answerOf(client.DELETE("/v1/calls/{call_id}/told", where));
};

export const getClosures = (date: string) => answerOf(client.GET("/v1/closures", { params: { query: { date } } }));
export const previewClosure = (body: ClosureAsked) => answerOf(client.POST("/v1/closures/preview", { body }));
export const close = (body: ClosureAsked) => answerOf(client.POST("/v1/closures", { body }));
export const lift = (closure_id: string) =>
  answerOf(client.DELETE("/v1/closures/{closure_id}", { params: { path: { closure_id } } }));

const of = (vehicle_id: string) => ({ params: { path: { vehicle_id } } });

export const previewShift = (id: string, body: ShiftAsked) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/shift/preview", { ...of(id), body }));
export const changeShift = (id: string, body: ShiftAsked) => answerOf(client.PUT("/v1/vehicles/{vehicle_id}/shift", { ...of(id), body }));
export const previewBreak = (id: string, body: BreakAsked) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/break/preview", { ...of(id), body }));
export const moveBreak = (id: string, body: BreakAsked) => answerOf(client.PUT("/v1/vehicles/{vehicle_id}/break", { ...of(id), body }));
/** What was written on paper, each event with its own time; the same ids again change nothing. */
export const deliver = (id: string, body: VehicleEventsAsked) =>
  answerOf(client.POST("/v1/vehicles/{vehicle_id}/events/batch", { ...of(id), body }));
export const getManifestPaper = (vehicle_id: string, date: string): Promise<Blob> =>
  answerOf(
    client.GET("/v1/vehicles/{vehicle_id}/manifest.pdf", { params: { path: { vehicle_id }, query: { date } }, parseAs: "blob" }),
  ) as Promise<Blob>;
