import { ScopeContext } from "./fields/slot";
import { buildText } from "./messages";
import { Section } from "./Section";
import { Chance } from "./sections/Chance";
import { Costs } from "./sections/Costs";
import { Days } from "./sections/Days";
import { DemandSource } from "./sections/Demand";
import { Frontier } from "./sections/Frontier";
import { fieldText } from "./fieldWords";
import { draft } from "./draft";

/** What every scenario has in common: they are compared on the same days, with the same people, at the same rates. */
export function Shared() {
  const m = buildText();
  const f = fieldText();
  return (
    <ScopeContext.Provider value="shared">
      <section class="card shared" aria-label={m.shared}>
        <h3>{m.shared}</h3>
        <p class="soft">{m.sharedHow}</p>
        <Section name="days" holds={["days"]} isOpen><Days /></Section>
        <Section name="run" holds={["run"]} isOpen><Chance /></Section>
        <Section name="demand" holds={["demand"]} title={f.demand.kind}><DemandSource /></Section>
        <Section name="costs" holds={["costs"]}><Costs /></Section>
        <Section name="frontier" holds={["frontier"]} isOpen={!!draft.value.frontier}><Frontier /></Section>
      </section>
    </ScopeContext.Provider>
  );
}
