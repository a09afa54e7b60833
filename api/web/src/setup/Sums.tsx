import { draft } from "./history";
import { text } from "./messages";
import { homes } from "./state";

/** How the stops do, in a line. */
export function Sums() {
  const m = text();
  const walks = homes.value.flatMap(({ metres }) => (metres === null ? [] : [metres]));
  const mean = walks.length ? walks.reduce((sum, metres) => sum + metres, 0) / walks.length : 0;
  return (
    <p class="setup-sums" aria-live="polite" data-testid="sums">
      <strong>{m.stops(draft.value.stops.length)}</strong> · {m.homes(homes.value.length)}
      {walks.length > 0 && <> · {m.walks(Math.round(mean), Math.round(Math.max(...walks)))}</>}
    </p>
  );
}

/** What the marks on the map mean. */
export function Legend() {
  const m = text();
  return (
    <ul class="setup-legend" aria-label={m.legend}>
      <li><span class="setup-dot" /> {m.legendHome}</li>
      <li><span class="setup-dot setup-dot-far" /> {m.legendFar}</li>
      <li><span class="setup-mark">1</span> {m.legendStop}</li>
      <li><span class="setup-line" /> {m.legendWalk}</li>
    </ul>
  );
}
