import { base } from "../base";
import { NumberField } from "../fields/NumberField";
import { fieldText } from "../fieldWords";

const NAMES = ["no_show", "boarding_spread", "driving_spread"] as const;

/** Who does not come, and how times spread. */
export function Behaviour() {
  const f = fieldText();
  const now = base.data.value!.defaults.behaviour;
  return (
    <>
      <p class="soft">{f.behaviourHow}</p>
      <div class="fields">
        {NAMES.map((name) => <NumberField key={name} path={`behaviour.${name}`} now={now[name]} label={f.behaviour[name]} unit={f.units.percent} scale={100} />)}
      </div>
    </>
  );
}
