import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { go, route } from "../common/route";
import { Page } from "../ui/Page";
import { BookedStep } from "./BookedStep";
import { ConfirmStep } from "./ConfirmStep";
import { resumeSending } from "./confirm";
import { draft } from "./draft";
import { Home } from "./Home";
import { MapStep } from "./MapStep";
import { NameStep } from "./NameStep";
import { OffersStep } from "./OffersStep";
import { RidesScreen } from "./RidesScreen";
import { followRides } from "./rides";
import { SendingBar } from "./SendingBar";
import { text } from "./messages";
import { WhenStep } from "./WhenStep";
import { WhereStep } from "./WhereStep";
import { WhoStep } from "./WhoStep";

/** The steps by their address. `end` says which end of the ride a step chooses. */
const STEPS: Record<string, FunctionComponent> = {
  "": Home,
  who: WhoStep,
  from: () => <WhereStep end="origin" />,
  "from/names": () => <NameStep end="origin" />,
  "from/map": () => <MapStep end="origin" />,
  where: () => <WhereStep end="destination" />,
  "where/names": () => <NameStep end="destination" />,
  "where/map": () => <MapStep end="destination" />,
  when: WhenStep,
  offers: OffersStep,
  confirm: ConfirmStep,
  booked: BookedStep,
  rides: RidesScreen,
};

/** Steps that make no sense before a rider, or before a destination, is chosen (after a reload, say). */
function isReady(step: string): boolean {
  if (["", "who", "rides", "booked"].includes(step)) return step in STEPS;
  if (!draft.value.rider) return false;
  return !["when", "offers", "confirm"].includes(step) || (!!draft.value.destination && !!draft.value.origin);
}

export function App() {
  return (
    <Page name="tablet" title={text().title} roles={["resident"]}>
      <Steps />
    </Page>
  );
}

function Steps() {
  useEffect(() => {
    resumeSending();
    return followRides();
  }, []);
  const step = route.value;
  const ready = isReady(step);
  useEffect(() => {
    if (!ready) go("", true);
    else document.querySelector<HTMLElement>("main h2")?.focus();
  }, [step, ready]);
  const Step = ready ? STEPS[step]! : Home;
  return (
    <div class="steps">
      <SendingBar />
      <Step key={step} />
    </div>
  );
}
