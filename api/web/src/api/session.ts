import { ServiceProblem } from "./problem";
import { answerOf, client } from "./client";
import type { components } from "./schema";
import { forgetStaffTokens } from "../common/session";
import { resume, signedIn, type SignedIn } from "../common/signedIn";

type Schemas = components["schemas"];

export type SessionBegun = Schemas["SessionBegun"];
export type Factor = Schemas["Factor"];

/** Tells this browser's other tabs that somebody signed in or out. */
const tabs = new BroadcastChannel("noriai.session");

/** Whoever is signed in with this browser; null when nobody is. */
export async function whoIsSignedIn(): Promise<SignedIn | null> {
  try {
    return await answerOf(client.GET("/v1/session"));
  } catch (error) {
    if (error instanceof ServiceProblem && error.status === 401) return null;
    throw error;
  }
}

/** Begins a session. With `factor` in the answer it may only set that up. */
export async function signIn(login: string, password: string, code: string | null): Promise<SessionBegun> {
  return begun(await answerOf(client.POST("/v1/session", { body: { login, password, code } })));
}

/** The first code of a new second factor, by the guard of the session that may only set it up. */
export async function confirmFactor(code: string, guard: string): Promise<SessionBegun> {
  return begun(await answerOf(client.POST("/v1/session/factor", { body: { code }, headers: { "X-Noriai-Guard": guard } })));
}

export async function signOut(): Promise<void> {
  await answerOf(client.DELETE("/v1/session"));
  tabs.postMessage("out");
}

function begun(session: SessionBegun): SessionBegun {
  if (!session.factor) {
    forgetStaffTokens();
    tabs.postMessage("in");
  }
  return session;
}

/** A page that works by a session follows what its browser's other tabs do with it. */
export function followTabs(whenOut: () => void): void {
  tabs.onmessage = async ({ data }) => {
    if (!signedIn.peek()) return;
    const now = data === "in" ? await whoIsSignedIn().catch(() => null) : null;
    if (now) resume(now);
    else if (data === "out") whenOut();
  };
}
