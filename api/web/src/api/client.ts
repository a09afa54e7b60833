import createClient from "openapi-fetch";
import { language } from "../common/language";
import { online } from "../common/online";
import { patiently } from "../common/patience";
import { noticeTrouble } from "../common/trouble";
import { closeSession, token } from "../common/session";
import { signedIn, signedInAgain } from "../common/signedIn";
import { problemOf, Unreachable } from "./problem";
import type { paths } from "./schema";

const TIMEOUT_MS = 20_000;
const GUARD = "X-Noriai-Guard";

/** The service's interface, typed by its own OpenAPI document. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: reach, cache: "no-store" });

client.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language.value);
    // A call may bring a token of its own: a confirmation that is still being sent after its person has left.
    if (token.value && !request.headers.has("Authorization")) request.headers.set("Authorization", `Bearer ${token.value}`);
    return guarded(request);
  },
  onResponse({ request, response }) {
    if (response.status === 401 && request.headers.get("Authorization") === `Bearer ${token.value}`) closeSession();
  },
});

/** Throws Unreachable when no answer came: then the service may or may not have done what was asked. */
async function reach(request: Request): Promise<Response> {
  const { url, method, headers, cache } = request;
  // As text, so that it can be sent again: a request's own body can be read once.
  const body = method === "GET" ? undefined : (await request.clone().text()) || undefined;
  try {
    const response = await patiently(() => fetch(url, { method, headers, cache, body, signal: AbortSignal.timeout(TIMEOUT_MS) }));
    online.value = true;
    void noticeTrouble(response);
    if (!isSessionOver(request, response)) return response;
  } catch (error) {
    online.value = false;
    throw new Unreachable(String(error));
  }
  // Nothing was done of a call that was let in by nobody: once the person has signed in again it is sent again.
  await signedInAgain();
  return reach(guarded(request));
}

/** Calls by a session show that they come from our own page; other sites cannot know the guard. */
function guarded(request: Request): Request {
  const isBySession = signedIn.value && !request.headers.has("Authorization");
  if (isBySession && request.method !== "GET" && !isAboutSession(request)) request.headers.set(GUARD, signedIn.value!.guard);
  return request;
}

const isAboutSession = (request: Request) => new URL(request.url).pathname.startsWith("/v1/session") && request.method === "POST";

function isSessionOver(request: Request, response: Response): boolean {
  const isItsEnd = new URL(request.url).pathname.startsWith("/v1/session");
  return response.status === 401 && !!signedIn.value && !isItsEnd && !request.headers.has("Authorization");
}

interface Sent<T> { data?: T; error?: unknown; response: Response }

/** The answer's JSON. Throws ServiceProblem for an answer that says no. */
export async function answerOf<T>(sent: Promise<Sent<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await sent;
  if (response.ok) return data as NonNullable<T>;
  throw problemOf(response, error);
}
