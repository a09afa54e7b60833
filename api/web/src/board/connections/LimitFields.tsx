import { useId } from "preact/hooks";
import { connectionText } from "./messages";

export interface Limits { calls: number; open: number }

export const FIRST: Limits = { calls: 60, open: 50 };

export const areLimits = ({ calls, open }: Limits) => inside(calls, 6000) && inside(open, 10_000);

const inside = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** How much a partner may ask: whole numbers, checked again by the service. */
export function LimitFields({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const m = connectionText();
  const [callsId, openId] = [useId(), useId()];
  return (
    <div class="limit-fields">
      <div class="field">
        <label for={callsId}>{m.callsAMinute}</label>
        <input
          id={callsId} class="input" type="number" min={1} max={6000} value={limits.calls || ""}
          onInput={(event) => onChange({ ...limits, calls: event.currentTarget.valueAsNumber || 0 })}
        />
      </div>
      <div class="field">
        <label for={openId}>{m.openADay}</label>
        <input
          id={openId} class="input" type="number" min={1} max={10_000} value={limits.open || ""}
          onInput={(event) => onChange({ ...limits, open: event.currentTarget.valueAsNumber || 0 })}
        />
      </div>
    </div>
  );
}
