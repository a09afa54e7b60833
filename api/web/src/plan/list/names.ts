import { say } from "../../common/language";
import { common } from "../../common/messages";
import type { StudySummary } from "../calls";

/** What a study is called: by the scenarios that differ from its base. */
export function namesOf({ names }: Pick<StudySummary, "names">): { title: string; base: string } {
  const [base = "", ...others] = names.map(say);
  return others.length ? { title: others.join(common().comma), base } : { title: base, base: "" };
}
