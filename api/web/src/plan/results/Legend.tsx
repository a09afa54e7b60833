import { Letter } from "./Letter";
import type { Told } from "./reading";

/** Which letter is which scenario, above the pictures that use them. */
export function Legend({ told }: { told: Told[] }) {
  return (
    <ul class="legend">
      {told.map(({ number, name }) => <li key={number}><Letter number={number} /> {name}</li>)}
    </ul>
  );
}
