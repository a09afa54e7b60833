import { answerOf, client } from "../api/client";
import type { Text } from "../common/language";

export type StudyStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** A study as it stands in the list. */
export interface StudySummary {
  study_id: string;
  names: Text[];
  status: StudyStatus;
  phase: "comparison" | "frontier" | null;
  done: number;
  total: number;
  made_at: string;
  made_by: string;
}

/** A study with what was asked and what is known so far. */
export interface Study extends StudySummary {
  asked: StudyAsked;
  results: { comparison: Record<string, unknown>; draws_done: number; frontier: Record<string, unknown> | null } | null;
  failure: Text | null;
}

export interface StudyAsked { scenarios: Record<string, unknown>[]; as_it_is: boolean; frontier: Record<string, unknown> | null }

// The paths are not in the service's own description yet.
const anyPath = client as unknown as Record<"GET" | "POST" | "DELETE", (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>>;

const of = (study_id: string) => ({ params: { path: { study_id } } });

export const getStudies = () => answerOf(anyPath.GET("/v1/studies")) as Promise<StudySummary[]>;
export const getStudy = (id: string) => answerOf(anyPath.GET("/v1/studies/{study_id}", of(id))) as Promise<Study>;
export const cancelStudy = (id: string) => answerOf(anyPath.POST("/v1/studies/{study_id}/cancel", of(id))) as Promise<Study>;
export const deleteStudy = (id: string) => answerOf(anyPath.DELETE("/v1/studies/{study_id}", of(id)));
