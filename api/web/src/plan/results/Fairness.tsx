import { language } from "../../common/language";
import { areas } from "../../common/town";
import { type MeasureName, scaleOf } from "../measures";
import { scale } from "../scale";
import { groupedBars } from "./barChart";
import { Drawing } from "./Drawing";
import type { Comparison, GroupKind } from "./found";
import { GroupTable } from "./GroupTable";
import { GROUP_KINDS, groupName, groupText, inOrder } from "./groupWords";
import { Legend } from "./Legend";
import { pictureText } from "./pictureWords";
import { figureOf, listed, quoted, spreadOf, type Told, toldOf } from "./reading";

const LEAST_WISHES = 20;

/** Whom the service reaches: acceptance and waits by area, by age and with a wheelchair. */
export function Fairness({ comparison }: { comparison: Comparison }) {
  const m = pictureText();
  return (
    <section class="card" aria-labelledby="fairness" data-testid="fairness">
      <h2 id="fairness">{m.fairness}</h2>
      <p class="soft">{m.fairnessNote}</p>
      <Legend told={toldOf(comparison)} />
      {GROUP_KINDS.map((kind) => <OfKind key={kind} kind={kind} comparison={comparison} />)}
    </section>
  );
}

function OfKind({ kind, comparison }: { kind: GroupKind; comparison: Comparison }) {
  const [m, { kinds }] = [pictureText(), groupText()];
  const told = toldOf(comparison);
  const names = inOrder(kind, told.flatMap(({ outcome }) => Object.keys(outcome.groups[kind] ?? {})));
  if (!names.length) return null;
  const size = scale("percent", language.value, [0, 1]);
  const groups = names.map((name) => ({
    name: isSmall(told, kind, name) ? m.few(groupName(kind, name)) : groupName(kind, name),
    bars: told.map(({ number, outcome }) => {
      const value = outcome.groups[kind][name]?.acceptance ?? null;
      return { number, value, said: size.say(value) };
    }),
  }));
  const title = m.accepted(kinds[kind]);
  const said = groups.map(({ name, bars }) => `${name}: ${listed(bars.map((bar) => `${told[bar.number]!.name} ${bar.said}`))}`);
  return (
    <div class="of-kind" data-kind={kind}>
      <h3>{kinds[kind]}</h3>
      <Gaps kind={kind} comparison={comparison} />
      <div class="picture-and-table">
        <figure>
          <figcaption>{title}</figcaption>
          <Drawing label={m.told(title, said.join("; "))} draw={(width) => groupedBars(groups, width, 1)} of={[comparison, areas.data.value]} />
        </figure>
        <GroupTable kind={kind} names={names} told={told} caption={m.waits(kinds[kind])} />
      </div>
    </div>
  );
}

/** Whether a group asks so seldom in a draw that it says nothing about fairness; as in the engine's figures/group.py. */
function isSmall([base]: Told[], kind: GroupKind, name: string): boolean {
  return (base!.outcome.groups[kind][name]?.asked ?? 0) / base!.outcome.draws < LEAST_WISHES;
}

/** How far the groups lie apart; nothing where too few asked to say so. */
function Gaps({ kind, comparison }: { kind: GroupKind; comparison: Comparison }) {
  const measure: MeasureName = `fairness_${kind}`;
  const told = toldOf(comparison);
  const gaps = told.map(({ outcome }) => figureOf(outcome, measure, spreadOf(comparison)).mean);
  if (gaps.every((gap) => gap === null)) return null;
  const size = scaleOf(measure, gaps, "JPY", true);
  return <p>{pictureText().gaps(listed(told.map(({ name, number }) => `${quoted(name)} ${size.say(gaps[number]!)}`)))}</p>;
}
