import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { ComfortScreen } from "../comfort/ComfortScreen";
import { go, route } from "../common/route";
import { inTurn, token } from "../common/session";
import { me } from "../common/town";
import { Page } from "../ui/Page";
import { BookedStep } from "./BookedStep";
import { BrokenBar } from "./BrokenBar";
import { ClosedBar } from "./ClosedBar";
import { followBuses } from "./bus";
import { BusScreen } from "./BusScreen";
import { ConfirmStep } from "./ConfirmStep";
import { resumeSending } from "./confirm";
import { DeparturesStep } from "./DeparturesStep";
import { draft } from "./draft";
import { EnrolScreen } from "./EnrolScreen";
import { EveryWeekScreen } from "./EveryWeekScreen";
import { FavouritesScreen } from "./FavouritesScreen";
import { Home } from "./Home";
import { HomeTimeStep } from "./HomeTimeStep";
import { MapStep } from "./MapStep";
import { MessageScreen } from "./MessageScreen";
import { NamesScreen } from "./NamesScreen";
import { NameStep } from "./NameStep";
import { OffersStep } from "./OffersStep";
import { openPhrases } from "./phrases";
import { PinScreen } from "./PinScreen";
import { RidesScreen } from "./RidesScreen";
import { followRides } from "./rides";
import { SendingBar } from "./SendingBar";
import { SlipScreen } from "./SlipScreen";
import { StandingScreen } from "./StandingScreen";
import { text } from "./messages";
import { TurnBar } from "./TurnBar";
import { WhenStep } from "./WhenStep";
import { WhereStep } from "./WhereStep";
import { WhoStep } from "./WhoStep";

type Steps = Record<string, FunctionComponent>;

/** The steps by their address; what follows a slash names a ride. `end` says which end of the ride a step chooses. */
const STEPS: Steps = {
  "": Home,
  who: WhoStep,
  from: () => <WhereStep end="origin" />,
  "from/names": () => <NameStep end="origin" />,
  "from/map": () => <MapStep end="origin" />,
  where: () => <WhereStep end="destination" />,
  "where/names": () => <NameStep end="destination" />,
  "where/map": () => <MapStep end="destination" />,
  favourites: FavouritesScreen,
  departures: DeparturesStep,
  when: WhenStep,
  offers: OffersStep,
  confirm: ConfirmStep,
  "home-time": HomeTimeStep,
  booked: BookedStep,
  rides: RidesScreen,
  bus: BusScreen,
  message: MessageScreen,
  every: EveryWeekScreen,
  standing: StandingScreen,
  slip: SlipScreen,
  comfort: ComfortScreen,
};

/** What a shared tablet shows before anybody has said who they are. */
const SHARED: Steps = { "": NamesScreen, pin: PinScreen, comfort: ComfortScreen };

const ALWAYS = new Set(["", "who", "rides", "booked", "bus", "message", "every", "standing", "slip", "comfort", "pin"]);
const NEEDS_TRIP = new Set(["when", "offers", "confirm", "home-time"]);

const stepOf = (address: string, steps: Steps): string => (address in steps ? address : address.split("/")[0]!);

/** Steps that make no sense before a rider, or before a destination, is chosen (after a reload, say). */
function isReady(step: string, steps: Steps): boolean {
  if (!(step in steps)) return false;
  if (ALWAYS.has(step)) return true;
  if (!draft.value.rider) return false;
  return !NEEDS_TRIP.has(step) || (!!draft.value.destination && !!draft.value.origin);
}

export function App() {
  return (
    <Page name="tablet" title={text().title} roles={["resident", "shared"]} withoutToken={<EnrolScreen />}>
      <Chosen />
    </Page>
  );
}

function Chosen() {
  const isShared = me.data.value?.role === "shared";
  const steps = isShared ? SHARED : STEPS;
  useEffect(resumeSending, []);
  const step = stepOf(route.value, steps);
  const ready = isReady(step, steps);
  useEffect(() => {
    if (!ready) go("", true);
    else document.querySelector<HTMLElement>("main h2")?.focus();
  }, [route.value, ready, isShared]);
  const Step = ready ? steps[step]! : steps[""]!;
  return (
    <div class="steps">
      {inTurn.value && <TurnBar />}
      <SendingBar />
      {!isShared && <Follow key={token.value} />}
      {!isShared && <BrokenBar />}
      {!isShared && <ClosedBar />}
      <Step key={route.value} />
    </div>
  );
}

/** Keeps the person's rides, phrases and buses up to date while it is there. */
function Follow() {
  useEffect(() => {
    openPhrases();
    const stops = [followRides(), followBuses()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return null;
}
