import { lookOf } from "./looks";

/** The scenario's letter on its colour, beside its name. */
export function Letter({ number }: { number: number }) {
  const { letter, colour } = lookOf(number);
  return <span class="letter" style={{ "--swatch": colour }} aria-hidden="true">{letter}</span>;
}
