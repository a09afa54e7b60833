import { useEffect } from "preact/hooks";
import { Page } from "../ui/Page";
import { Comparison } from "./Comparison";
import { DayFigures } from "./DayFigures";
import { text } from "./messages";
import { followFigures } from "./state";
import { WhatIfForm } from "./WhatIfForm";

export function App() {
  return (
    <Page name="plan" title={text().title} roles={["planner"]}>
      <Planning />
    </Page>
  );
}

function Planning() {
  useEffect(() => followFigures(), []);
  return (
    <div class="planning">
      <DayFigures />
      <WhatIfForm />
      <Comparison />
    </div>
  );
}
