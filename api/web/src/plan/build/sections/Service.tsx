import { base } from "../base";
import type { Amount } from "../form";
import { NumberField } from "../fields/NumberField";
import { Select } from "../fields/Select";
import { useSlot } from "../fields/slot";
import { fieldText } from "../fieldWords";

/** Picked up at the door, or at the nearest stop. */
export function Service() {
  const f = fieldText();
  const now = base.data.value!.defaults.service as Record<string, Amount>;
  const kind = useSlot<string>("service.kind", String(now.kind));
  return (
    <div class="fields">
      <Select slot={kind} label={f.service.kind} options={Object.entries(f.service.kinds).map(([id, name]) => ({ id, name }))} />
      {kind.value === "stops" && (
        <>
          <NumberField path="service.max_walk_metres" now={now.max_walk_metres} label={f.service.max_walk_metres} unit={f.units.metres} step={50} />
          <NumberField path="service.walk_kmh" now={now.walk_kmh} label={f.service.walk_kmh} unit={f.units.kmh} step={0.5} />
        </>
      )}
    </div>
  );
}
