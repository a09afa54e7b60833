import { ServiceProblem } from "../../api/problem";
import { language } from "../../common/language";
import { ProblemNote } from "../../ui/ProblemNote";
import { askFailure, type Where } from "./ask";

interface Finding { ja: string; en: string }

/** Why the next question could not be put: the problem, and each thing that was found wrong. */
export function AskProblem({ where }: { where: Where }) {
  const failure = askFailure.value;
  if (failure?.where !== where) return null;
  const { error } = failure;
  const findings = error instanceof ServiceProblem && Array.isArray(error.extra.findings) ? (error.extra.findings as Finding[]) : [];
  return (
    <>
      <ProblemNote error={error} />
      {findings.length > 0 && <ul class="found-wrong">{findings.map((one, place) => <li key={place}>{one[language.value]}</li>)}</ul>}
    </>
  );
}
