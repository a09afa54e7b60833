import { language } from "../../common/language";
import { scale } from "../scale";
import type { Comparison } from "./found";
import { pictureText } from "./pictureWords";
import { quoted, toldOf } from "./reading";

/** Whether anybody walks to a stop. */
export const hasWalks = ({ base, others }: Comparison) => [base, ...others].some(({ access }) => access && access.walk_mean.mean !== null);

/** How far people walk where service is by stops; from door to door nobody does. */
export function Walking({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  const minutes = (value: number | null) => scale("minutes", language.value, [value], { long: true }).say(value);
  const walks = toldOf(comparison).flatMap(({ name, outcome }) => {
    const access = outcome.access;
    return access && access.walk_mean.mean !== null ? [m.walks(quoted(name), minutes(access.walk_mean.mean), minutes(access.walk_worst.mean))] : [];
  });
  return (
    <section class="card" aria-labelledby="walking" data-testid="walking">
      <h2 id="walking">{m.walking}</h2>
      <ul class="sentences">{walks.map((said) => <li key={said}>{said}</li>)}</ul>
    </section>
  );
}
