import { answerOf, client } from "../../api/client";
import type { components } from "../../api/schema";
import { language } from "../../common/language";

export type ServiceRecord = components["schemas"]["Record"];
export type PeriodFigures = components["schemas"]["PeriodFigures"];
export type MonthFigures = components["schemas"]["MonthFigures"];
export type GroupFigures = components["schemas"]["GroupFigures"];

const at = (period: string) => ({ path: { period } });

export const getRecord = (period: string): Promise<ServiceRecord> =>
  answerOf(client.GET("/v1/record/{period}", { params: at(period) }));

const inLanguage = (period: string) => ({ params: { ...at(period), query: { language: language.value } }, parseAs: "blob" as const });

/** The report of a period in the page's language. */
export const getReportPage = (period: string) =>
  answerOf(client.GET("/v1/record/{period}/report.html", inLanguage(period))) as Promise<Blob>;
export const getReportPaper = (period: string) =>
  answerOf(client.GET("/v1/record/{period}/report.pdf", inLanguage(period))) as Promise<Blob>;
