import { ClockControl } from "../ui/ClockControl";
import { StaffPage } from "../ui/StaffPage";
import { ConnectionsLink } from "./connections/ConnectionsLink";
import { ConnectionsView } from "./connections/ConnectionsView";
import { isConnections } from "./connections/state";
import { Board } from "./frame/Board";
import { text } from "./messages";
import { isTablets } from "./tablets/state";
import { TabletsLink } from "./tablets/TabletsLink";
import { TabletsView } from "./tablets/TabletsView";

export function App() {
  return (
    <StaffPage name="board" title={text().title} roles={["dispatcher"]} tools={<Tools />}>
      {isTablets.value ? <TabletsView /> : isConnections.value ? <ConnectionsView /> : <Board />}
    </StaffPage>
  );
}

function Tools() {
  return (
    <>
      {!isConnections.value && <TabletsLink />}
      {!isTablets.value && <ConnectionsLink />}
      <ClockControl />
    </>
  );
}
