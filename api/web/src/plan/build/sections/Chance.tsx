import { base } from "../base";
import { NumberField } from "../fields/NumberField";
import { fieldText } from "../fieldWords";

/** How often each day is drawn, and from which seed on; the same for every scenario. */
export function Chance() {
  const f = fieldText();
  const now = base.data.value!.defaults.run;
  return (
    <div class="fields">
      <NumberField path="run.draws" now={now.draws} label={f.run.draws} unit={f.units.draws} hint={f.drawsHow} />
      <NumberField path="run.seed" now={now.seed} label={f.run.seed} hint={f.seedHow} />
    </div>
  );
}

/** How much the plan is improved after each booking. */
export function Optimise() {
  const f = fieldText();
  return <NumberField path="run.optimise" now={base.data.value!.defaults.run.optimise} label={f.run.optimise} unit={f.units.steps} hint={f.optimiseHow} step={10} />;
}
