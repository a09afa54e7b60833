import { ServiceProblem, Unreachable } from "../api/problem";
import { common } from "../common/messages";

/** An error in the person's language, with what to do about it. Nothing when there is none. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  const [said, hint] = wordsOf(error);
  return (
    <div class="note note-bad" role="alert">
      <p>
        <strong>{said}</strong>
      </p>
      {hint && <p>{hint}</p>}
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {common().retry}
        </button>
      )}
    </div>
  );
}

function wordsOf(error: unknown): [string, string] {
  const m = common();
  if (error instanceof Unreachable) return [m.unreachable, ""];
  if (!(error instanceof ServiceProblem)) return [m.unexpected, String(error)];
  // A problem document says itself what to do; anything else (a proxy's error page) only has its status.
  return error.slug === "unknown" ? [m.unexpected, hintOf(error.status)] : [error.said, ""];
}

function hintOf(status: number): string {
  const hints = common().whatToDo;
  if (status === 401) return hints.unauthorized;
  if (status === 403) return hints.forbidden;
  if (status === 409 || status === 410) return hints.conflict;
  if (status >= 500) return hints.server;
  return hints.invalid;
}
