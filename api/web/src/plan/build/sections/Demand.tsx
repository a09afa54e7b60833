import { base } from "../base";
import { setField } from "../draft";
import { NumberField } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { useScope, useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { CsvField } from "./CsvField";

/** How many riders there are, compared with today. */
export function Growth() {
  const f = fieldText();
  return <NumberField path="demand.growth" now={1} label={f.demand.growth} unit={f.units.percent} scale={100} step={10} hint={f.demand.growthHow} />;
}

/** Where riders come from: the town's model, recorded days, or a list of one's own. */
export function DemandSource() {
  const f = fieldText().demand;
  const kind = useSlot<string>("demand.kind", "generated");
  return (
    <>
      <Select slot={kind} label={f.kind} options={Object.entries(f.kinds).map(([id, name]) => ({ id, name }))} />
      {kind.value === "recorded" && <Recorded />}
      {kind.value === "csv" && <CsvField />}
    </>
  );
}

function Recorded() {
  const f = fieldText().demand;
  const scope = useScope();
  const days = base.data.value!.recorded_days;
  return (
    <div class="note">
      <p>{days.length ? f.recorded(days.length) : f.noRecords} {days.length > 0 && f.recordedHow}</p>
      {days.length > 0 && <button type="button" class="button button-small" onClick={() => setField(scope, "days", { dates: days.slice(-31) })}>{f.useRecorded}</button>}
    </div>
  );
}
