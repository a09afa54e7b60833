import { answerOf, client } from "../api/client";
import type { components } from "../api/schema";
import { loaded } from "../common/load";

export type Operator = components["schemas"]["OperatorNow"];
export type Check = Operator["checks"][number];

export const REFRESH_SECONDS = 10;

/** How the service fares, as the process that answered knows it. */
export const operator = loaded<Operator>(() => answerOf(client.GET("/v1/operator")));

/** Asks again and again while the page is looked at; gives the way to stop. */
export function follow(): () => void {
  const ask = () => document.visibilityState === "visible" && void operator.refresh();
  ask();
  const timer = setInterval(ask, REFRESH_SECONDS * 1000);
  document.addEventListener("visibilitychange", ask);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", ask);
  };
}
