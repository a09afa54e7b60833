import { formAt, setField } from "../draft";
import { useScope } from "../fields/slot";
import { fieldText } from "../fieldWords";
import { DemandSource } from "./Demand";

/** Riders of a scenario's own, in place of those of all. */
export function OwnDemand() {
  const scope = useScope();
  const isOwn = !!formAt(scope).demand?.kind;
  function toggle(): void {
    if (isOwn) setField(scope, "demand.csv", undefined);
    setField(scope, "demand.kind", isOwn ? undefined : (formAt("shared").demand?.kind ?? "generated"));
  }
  return (
    <>
      <label class="tick"><input type="checkbox" checked={isOwn} onChange={toggle} /> {fieldText().demand.own}</label>
      {isOwn && <DemandSource />}
    </>
  );
}
