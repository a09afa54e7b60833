import { language } from "../common/language";
import { online } from "../common/online";
import { closeSession, token } from "../common/session";
import { problemOf, Unreachable } from "./problem";

const TIMEOUT_MS = 20_000;

export interface CallOptions {
  body?: unknown;
  query?: Record<string, string | undefined>;
  headers?: Record<string, string>;
}

/**
 * Calls the service and gives its JSON. Throws ServiceProblem for an answer that says no, and Unreachable
 * when no answer came, in which case the service may or may not have done what was asked.
 */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await reach(address(path, options.query), {
    method,
    headers: headersOf(options),
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
  });
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401) closeSession();
    throw problem;
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    online.value = true;
    return response;
  } catch (error) {
    online.value = false;
    throw new Unreachable(String(error));
  }
}

function address(path: string, query: CallOptions["query"]): string {
  const given = Object.entries(query ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

function headersOf({ body, headers }: CallOptions): Record<string, string> {
  const all: Record<string, string> = { Accept: "application/json", "Accept-Language": language.value, ...headers };
  if (token.value) all.Authorization = `Bearer ${token.value}`;
  if (body !== undefined) all["Content-Type"] = "application/json";
  return all;
}
