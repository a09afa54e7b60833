/** A call that is turned away this often is not sent again: the person is told, and can. */
const MOST_TRIES = 5;
/** Whoever would have to wait longer than this is told instead. */
const LONGEST_SECONDS = 30;

/**
 * The answer to what `send` sends. A busy service that turned the call away has done nothing of it and says when to come
 * again: it is sent again then, and not before.
 */
export async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await send();
    const seconds = tries < MOST_TRIES ? await toldToWait(response) : 0;
    if (!seconds) return response;
    await new Promise((go) => setTimeout(go, seconds * 1000));
  }
}

async function toldToWait(response: Response): Promise<number> {
  const seconds = Number(response.headers.get("Retry-After"));
  if (response.status !== 503 || !(seconds > 0 && seconds <= LONGEST_SECONDS)) return 0;
  const problem = (await response.clone().json().catch(() => null)) as { type?: string } | null;
  return problem?.type === "/problems/busy" ? seconds : 0;
}
