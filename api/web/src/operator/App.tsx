import { useEffect } from "preact/hooks";
import { common } from "../common/messages";
import { ProblemNote } from "../ui/ProblemNote";
import { StaffPage } from "../ui/StaffPage";
import { Checks } from "./Checks";
import { operatorText } from "./messages";
import { Running } from "./Running";
import { follow, operator } from "./state";
import { Troubles } from "./Troubles";

/** How the service itself runs, and what to do about it. */
export function App() {
  return (
    <StaffPage name="operator" title={operatorText().title} roles={["administrator"]}>
      <Watched />
    </StaffPage>
  );
}

function Watched() {
  useEffect(follow, []);
  const [now, failure] = [operator.data.value, operator.error.value];
  return (
    <div class="operator">
      <ProblemNote error={failure} onRetry={() => void operator.refresh()} />
      {failure ? <p class="note note-warn">{operatorText().away}</p> : null}
      {now && <Checks checks={now.checks} />}
      {now && <Running now={now} />}
      {now && <Troubles troubles={now.troubles} />}
      {!now && !failure && <p class="loading" role="status">{common().loading}</p>}
    </div>
  );
}
