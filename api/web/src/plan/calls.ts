import { answerOf, client } from "../api/client";
import type { components } from "../api/schema";
import type { Amount, Form } from "./build/form";

type Schemas = components["schemas"];

export type StudySummary = Schemas["StudySummary"];
export type StudyStatus = StudySummary["status"];
/** What is wrong with a field of a scenario (-1 for the study's own), in both languages. */
export type Finding = Schemas["ScenarioFinding"];
export type Checked = Schemas["StudyCheck"];

export interface FrontierAsked { more?: Amount; trims?: Amount[]; standard?: string }
export interface StudyAsked { scenarios: Form[]; as_it_is: boolean; frontier: FrontierAsked | null }

/** A study with what was asked and what is known so far. The OpenAPI document knows the form as it is read, not as it is written. */
export type Study = Omit<Schemas["Study"], "asked"> & { asked: StudyAsked };

/** The town as it is, as the form shows it. */
export type Base = Schemas["StudyBase"];

const of = (study_id: string) => ({ params: { path: { study_id } } });
const asked = (body: StudyAsked) => ({ body: body as Schemas["StudyAsked"] });

export const getStudies = () => answerOf(client.GET("/v1/studies"));
/** A study; `known` is what was asked, where it has been read before: it may hold megabytes of trips. */
export async function getStudy(id: string, known?: StudyAsked): Promise<Study> {
  const read = await answerOf(client.GET("/v1/studies/{study_id}", { params: { path: { study_id: id }, query: { asked: !known } } }));
  return { ...read, asked: known ?? (read.asked as StudyAsked) };
}
export const cancelStudy = (id: string) => answerOf(client.POST("/v1/studies/{study_id}/cancel", of(id))) as Promise<Study>;
export const deleteStudy = (id: string): Promise<unknown> => answerOf(client.DELETE("/v1/studies/{study_id}", of(id)));
export const getBase = () => answerOf(client.GET("/v1/studies/base"));
export const checkStudy = (body: StudyAsked) => answerOf(client.POST("/v1/studies/check", asked(body)));
export const startStudy = (body: StudyAsked) => answerOf(client.POST("/v1/studies", asked(body))) as Promise<Study>;
