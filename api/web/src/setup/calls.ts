import type { FeatureCollection } from "geojson";
import { problemOf, Unreachable } from "../api/problem";
import { language } from "../common/language";
import type { Draft, Plan, Setup } from "./model";

const KEY = "noriai.setup.key";

/** The key that the command printed: taken out of the address bar, kept as long as the tab. */
function keyOfTab(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    history.replaceState(null, "", location.pathname);
    sessionStorage.setItem(KEY, given);
  }
  return sessionStorage.getItem(KEY) ?? "";
}

const key = keyOfTab();

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Authorization: `Bearer ${key}`, "Accept-Language": language.value };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const sent = fetch(`/setup/${path}`, { method, headers, body: body === undefined ? null : JSON.stringify(body), cache: "no-store" });
  const response = await sent.catch((error: unknown) => {
    throw new Unreachable(String(error));
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response, answer);
  return answer as T;
}

export const getSetup = () => call<Setup>("GET", "town");
export const getLayer = (name: "roads" | "areas") => call<FeatureCollection>("GET", `layers/${name}.geojson`);
export const askPlan = (draft: Draft) => call<Plan>("POST", "plan", draft);
export const saveStops = (draft: Draft, version: string) => call<Setup>("PUT", "stops", { ...draft, version });
