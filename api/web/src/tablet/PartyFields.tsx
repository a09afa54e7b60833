import type { Booking } from "../api/types";
import { common } from "../common/messages";
import { type Along, alongOf, change, draft } from "./draft";
import { text } from "./messages";
import { Stepper } from "./Stepper";

const MOST = { companions: 3, parcels: 4 };

/** Who and what comes along. It opens from a line that says what was taken last time. */
export function PartyFields() {
  const m = text();
  const { along } = draft.value;
  const set = (part: Partial<Along>) => change({ along: { ...along, ...part } });
  return (
    <details class="party">
      <summary class="button big">
        {m.party}: <strong>{alongWords(along)}</strong>
      </summary>
      <div class="party-fields">
        {(["companions", "parcels"] as const).map((field) => (
          <Stepper
            key={field}
            label={m[field]}
            value={along[field]}
            fewer={`${m[field]}: ${m.fewer}`}
            more={`${m[field]}: ${m.more}`}
            onStep={(by) => set({ [field]: along[field] + by })}
            atLeast={along[field] <= 0}
            atMost={along[field] >= MOST[field]}
          />
        ))}
        {(["wheelchair", "carer", "walkingFrame"] as const).map((field) => (
          <label key={field} class="tick">
            <input type="checkbox" checked={along[field]} onChange={(event) => set({ [field]: event.currentTarget.checked })} />
            {m[field]}
          </label>
        ))}
      </div>
    </details>
  );
}

/** `おひとり・車いすで乗る`. */
export function alongWords(along: Along): string {
  const m = text();
  const words = [
    along.companions ? m.people(along.companions) : m.alone,
    ...(["wheelchair", "carer", "walkingFrame"] as const).filter((field) => along[field]).map((field) => m[field]),
    along.parcels ? `${m.parcels} ${along.parcels}` : "",
  ];
  return words.filter(Boolean).join(common().dot);
}

/** The same for a ride that is booked; empty for one alone without anything. */
export function alongOfRide({ party, needs }: Booking): string {
  const along = alongOf(party, needs);
  const something = along.companions || along.parcels || along.wheelchair || along.walkingFrame || along.carer;
  return something ? alongWords(along) : "";
}
