import { signal } from "@preact/signals";
import { client } from "../../api/client";
import { problemOf, Unreachable } from "../../api/problem";
import { language } from "../../common/language";
import { saveFile, showPage } from "../../common/save";

/** What is made of a study's results, by the end of its address. */
export type ResultFile = "report.html" | "report.pdf" | "trips.csv" | "trips.parquet";

/** The file that is being fetched, and why the last one was not. */
export const fetching = signal<ResultFile | null>(null);
export const fetchFailure = signal<unknown>(null);

export const openReport = (id: string): Promise<void> => showPage(fetched(id, "report.html"), nameOf(id, "report.html"));

export async function download(id: string, file: ResultFile): Promise<void> {
  const content = await fetched(id, file);
  if (content) saveFile(content, nameOf(id, file));
}

const nameOf = (id: string, file: ResultFile) => `noriai-${id}-${file}`;

async function fetched(id: string, file: ResultFile): Promise<Blob | null> {
  [fetching.value, fetchFailure.value] = [file, null];
  try {
    return await fileOf(id, file);
  } catch (error) {
    fetchFailure.value = error;
    return null;
  } finally {
    fetching.value = null;
  }
}

type Answer = { data?: Blob; error?: unknown; response: Response };
// The paths' files have no form in the service's own description.
const anyPath = client as unknown as { GET: (path: string, init: object) => Promise<Answer> };

async function fileOf(id: string, file: ResultFile): Promise<Blob> {
  const { data, error, response } = await anyPath.GET(`/v1/studies/{study_id}/${file}`, {
    params: { path: { study_id: id }, query: { language: language.value } }, parseAs: "blob", fetch: patiently,
  });
  if (!data) throw problemOf(response, error);
  return data;
}

/** Every trip of a season takes longer to write down than other answers may take. */
async function patiently(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw new Unreachable(String(error));
  }
}
