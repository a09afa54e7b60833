import createClient from "openapi-fetch";
import { language } from "../common/language";
import { online } from "../common/online";
import { patiently } from "../common/patience";
import { noticeTrouble } from "../common/trouble";
import { closeSession, token } from "../common/session";
import { problemOf, Unreachable } from "./problem";
import type { paths } from "./schema";

const TIMEOUT_MS = 20_000;

/** The service's interface, typed by its own OpenAPI document. */
export const client = createClient<paths>({ baseUrl: location.origin, fetch: reach, cache: "no-store" });

client.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", language.value);
    // A call may bring a token of its own: a confirmation that is still being sent after its person has left.
    if (token.value && !request.headers.has("Authorization")) request.headers.set("Authorization", `Bearer ${token.value}`);
    return request;
  },
  onResponse({ request, response }) {
    if (response.status === 401 && request.headers.get("Authorization") === `Bearer ${token.value}`) closeSession();
  },
});

/** Throws Unreachable when no answer came: then the service may or may not have done what was asked. */
async function reach(request: Request): Promise<Response> {
  try {
    const response = await patiently(() => fetch(request.clone(), { signal: AbortSignal.timeout(TIMEOUT_MS) }));
    online.value = true;
    void noticeTrouble(response);
    return response;
  } catch (error) {
    online.value = false;
    throw new Unreachable(String(error));
  }
}

interface Sent<T> { data?: T; error?: unknown; response: Response }

/** The answer's JSON. Throws ServiceProblem for an answer that says no. */
export async function answerOf<T>(sent: Promise<Sent<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await sent;
  if (response.ok) return data as NonNullable<T>;
  throw problemOf(response, error);
}
