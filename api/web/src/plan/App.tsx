import { StaffPage } from "../ui/StaffPage";
import { Build } from "./build/Build";
import { Replay } from "./day/Replay";
import { SimulatedDay } from "./day/SimulatedDay";
import { DayFigures } from "./figures/DayFigures";
import { frameText } from "./frame/messages";
import { place } from "./frame/place";
import { Tabs } from "./frame/Tabs";
import { StudyList } from "./list/StudyList";
import { Record } from "./record/Record";
import { Results } from "./results/Results";
import "./frame/frame.css";

export function App() {
  return (
    <StaffPage name="plan" title={frameText().title} roles={["planner"]}>
      <Tabs />
      <div class="planning">
        <View />
      </div>
    </StaffPage>
  );
}

function View() {
  const at = place.value;
  switch (at.view) {
    case "list": return <StudyList />;
    case "build": return <Build copyOf={at.copyOf} />;
    case "results": return <Results key={at.id} id={at.id} />;
    case "day": return <SimulatedDay {...at} />;
    case "replay": return <Replay {...at} />;
    case "record": return <Record period={at.period} />;
    case "figures": return <DayFigures />;
  }
}
