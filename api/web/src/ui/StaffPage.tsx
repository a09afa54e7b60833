import type { ComponentProps } from "preact";
import { useEffect } from "preact/hooks";
import { followTabs, whoIsSignedIn } from "../api/session";
import { loaded } from "../common/load";
import { common } from "../common/messages";
import { online } from "../common/online";
import { access } from "../common/session";
import { resume } from "../common/signedIn";
import { SessionTools } from "../login/SessionTools";
import { SignInAgain } from "../login/SignInAgain";
import { toLogin } from "../login/way";
import { Page } from "./Page";
import { ProblemNote } from "./ProblemNote";

const asked = loaded(whoIsSignedIn);

/** The frame of a page for those who have an account: whoever is not signed in does so first and comes back. */
export function StaffPage({ tools, children, ...page }: ComponentProps<typeof Page>) {
  useEffect(() => {
    followTabs(toLogin);
    // The back button may bring a page back as it was left, after whoever was on it has signed out.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  }, []);
  return (
    <>
      <Page {...page} tools={<>{tools}<SessionTools /></>} withoutToken={<Entry />}>{children}</Page>
      <SignInAgain />
    </>
  );
}

/** Asks who is signed in with this browser; from nobody it leads to the page where one does so. */
function Entry() {
  useEffect(() => void enter(), [online.value]);
  const failure = asked.error.value;
  if (failure) return <ProblemNote error={failure} onRetry={() => void enter()} />;
  return <p class="loading" role="status">{common().loading}</p>;
}

async function enter(): Promise<void> {
  await asked.refresh();
  // Meanwhile an address with a token may have been opened on this page.
  if (asked.error.peek() || access.peek()) return;
  const person = asked.data.peek();
  if (person) resume(person);
  else toLogin();
}
