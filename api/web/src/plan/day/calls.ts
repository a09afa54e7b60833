import { answerOf, client } from "../../api/client";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];

export type Leg = Schemas["DayLeg"];
export type Vehicle = Schemas["DayVehicle"];
export type Day = Schemas["SimulatedDay"];
export type Trip = Schemas["DayTrip"];
export type End = Schemas["DayEnd"];

/** Which day of which draw of which scenario of a study. */
export interface Which { id: string; scenario: number; date: string; draw: number }

export const getDay = ({ id, ...query }: Which): Promise<Day> =>
  answerOf(client.GET("/v1/studies/{study_id}/day", { params: { path: { study_id: id }, query } }));
