import { defaultNames } from "./names";
import { NameFields } from "./fields/NameFields";
import { fieldText } from "./fieldWords";
import { Places } from "./places/Places";
import { Section } from "./Section";
import { Behaviour } from "./sections/Behaviour";
import { Optimise } from "./sections/Chance";
import { Costs } from "./sections/Costs";
import { Growth } from "./sections/Demand";
import { Destinations } from "./sections/Destinations";
import { Fleet } from "./sections/Fleet";
import { Lines } from "./sections/Lines";
import { OwnDays } from "./sections/OwnDays";
import { OwnDemand } from "./sections/OwnDemand";
import { Rules } from "./sections/Rules";
import { Service } from "./sections/Service";
import { Speeds } from "./sections/Speeds";

/** One scenario: the common questions first, the others folded away. */
export function ScenarioForm({ place }: { place: number }) {
  const f = fieldText();
  return (
    <>
      <NameFields path="name" placeholder={defaultNames(place)} />
      <Section name="fleet" holds={["fleet"]} isOpen><Fleet /></Section>
      <Section name="demand" holds={["demand"]} isOpen>
        <Growth />
        <Destinations />
        <OwnDemand />
      </Section>
      <Section name="rules" holds={["rules"]}><Rules /></Section>
      <Section name="lines" holds={["lines"]}><Lines /></Section>
      <Section name="areas" holds={["areas", "stops"]}><Places /></Section>
      <Section name="service" holds={["service"]}><Service /></Section>
      <Section name="speeds" holds={["speeds"]}><Speeds /></Section>
      <Section name="behaviour" holds={["behaviour"]}><Behaviour /></Section>
      <Section name="days" holds={["days"]} title={f.days.own}><OwnDays /></Section>
      <Section name="costs" holds={["costs"]} title={f.costsOwn}><Costs /></Section>
      <Section name="optimise" holds={["run.optimise"]}><Optimise /></Section>
    </>
  );
}
