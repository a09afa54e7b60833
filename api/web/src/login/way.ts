import type { PageName } from "../common/session";

/** The page where each of those who have an account work. */
const HOME: Record<string, PageName> = { dispatcher: "board", planner: "plan", administrator: "staff" };

/** The pages of a role beside its first one. */
const MORE: Record<string, PageName[]> = { administrator: ["operator"] };

/** To the page where one signs in, and afterwards back to here. */
export function toLogin(): void {
  location.replace(`/login?to=${encodeURIComponent(location.pathname + location.hash)}`);
}

/** Where somebody goes who has signed in: to the page they came from when it is one of theirs, else to their first. */
export function wayOf(role: string): string {
  const home = HOME[role] ?? "board";
  const asked = new URLSearchParams(location.search).get("to") ?? "";
  const page = /^\/([a-z]+)(?:#[^\s]*)?$/.exec(asked)?.[1];
  return page && [home, ...(MORE[role] ?? [])].some((each) => each === page) ? asked : `/${home}`;
}
