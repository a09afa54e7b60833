import { ClockControl } from "../ui/ClockControl";
import { Page } from "../ui/Page";
import { Board } from "./frame/Board";
import { text } from "./messages";
import { isTablets } from "./tablets/state";
import { TabletsLink } from "./tablets/TabletsLink";
import { TabletsView } from "./tablets/TabletsView";

export function App() {
  return (
    <Page name="board" title={text().title} roles={["dispatcher"]} tools={<><TabletsLink /><ClockControl /></>}>
      {isTablets.value ? <TabletsView /> : <Board />}
    </Page>
  );
}
