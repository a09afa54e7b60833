import { ServiceProblem } from "../../api/problem";
import { common } from "../../common/messages";
import { ProblemNote } from "../../ui/ProblemNote";
import { readStudy, studyFailure } from "../study";
import { resultsText } from "./messages";

/** Why there is no study to be seen, and the way on. */
export function NoStudy({ id }: { id: string }) {
  const m = resultsText();
  const error = studyFailure.value;
  if (!error) return <p class="loading" role="status">{common().loading}</p>;
  const isGone = error instanceof ServiceProblem && error.status === 404;
  return (
    <>
      {isGone ? <p class="note note-bad" role="alert">{m.gone}</p> : <ProblemNote error={error} onRetry={() => void readStudy(id)} />}
      <p><a class="button" href="#/">{m.backToList}</a></p>
    </>
  );
}
