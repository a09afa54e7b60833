// Bundled and run in the browser by test_readings.py: every Japanese word the tablet may say, and how it is read.
import { READINGS } from "../../api/web/src/comfort/readings";
import { Dictionary } from "../../api/web/src/comfort/read";
import { together } from "../../api/web/src/comfort/together";

const files = import.meta.glob<Record<string, unknown>>(
  "../../api/web/src/{tablet,common,comfort,offline}/{messages,easy}*.ts",
  { eager: true },
);

/** Every text in a part of the messages; a function is asked with a count. */
function textsOf(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return textsOf(part.length ? part(...Array(part.length).fill("7")) : part());
  if (part && typeof part === "object") return Object.values(part).flatMap(textsOf);
  return [];
}

const dictionary = new Dictionary(READINGS);

export const everyText = (): string[] => Object.values(files).flatMap((file) => Object.values(file).flatMap(textsOf));
export const read = (text: string) => dictionary.read(text);
/** The text in the runs that no line breaks within. */
export const runs = (text: string) =>
  together(dictionary.read(text)).map((run) => run.map((piece) => (typeof piece === "string" ? piece : piece[0])).join(""));
