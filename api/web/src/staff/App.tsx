import { useEffect } from "preact/hooks";
import { access } from "../common/session";
import { route } from "../common/route";
import { StaffPage } from "../ui/StaffPage";
import { DoneBar } from "./DoneBar";
import { staffText } from "./messages";
import { NewAccount } from "./NewAccount";
import { OneAccount } from "./OneAccount";
import { StaffList } from "./StaffList";
import { staff } from "./state";
import "./staff.css";

export function App() {
  return (
    <StaffPage name="staff" title={staffText().title} roles={["administrator"]}>
      <Content />
    </StaffPage>
  );
}

function Content() {
  useEffect(() => void staff.refresh(), [access.value, route.value]);
  return (
    <div class="staff">
      <DoneBar />
      {route.value === "" ? <StaffList /> : route.value === "new" ? <NewAccount /> : <OneAccount key={route.value} />}
    </div>
  );
}
