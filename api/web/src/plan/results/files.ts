import { signal } from "@preact/signals";
import { client } from "../../api/client";
import { problemOf, Unreachable } from "../../api/problem";
import { language } from "../../common/language";
import { saveFile } from "../../common/save";

/** What is made of a study's results, by the end of its address. */
export type ResultFile = "report.html" | "report.pdf" | "trips.csv" | "trips.parquet";

/** The file that is being fetched, and why the last one was not. */
export const fetching = signal<ResultFile | null>(null);
export const fetchFailure = signal<unknown>(null);

const KEEP_MS = 60_000;

/** In a tab of its own, which is opened at once: a browser refuses one that comes later than the press. Else as a file. */
export async function openReport(id: string): Promise<void> {
  const tab = open("", "_blank");
  const report = await fetched(id, "report.html");
  if (!report) return tab?.close();
  if (!tab) return saveFile(report, nameOf(id, "report.html"));
  const address = URL.createObjectURL(report);
  tab.location.href = address;
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

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
