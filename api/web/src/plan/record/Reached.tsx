import { scaleOf } from "../measures";
import { GROUP_KINDS, groupName, groupText, inOrder } from "../results/groupWords";
import type { GroupFigures, PeriodFigures } from "./calls";
import { said, trips, valueOf } from "./figures";
import { recordText } from "./messages";

type Kind = (typeof GROUP_KINDS)[number];

/** Wishes and how they were met by where riders live, how old they are, and with a wheelchair. */
export function Reached({ whole }: { whole: PeriodFigures }) {
  const m = recordText();
  return (
    <section class="card" aria-labelledby="reached-title" data-testid="reached">
      <h3 id="reached-title">{m.reached}</h3>
      <p class="soft">{m.reachedHow}</p>
      <div class="record-groups">
        {GROUP_KINDS.map((kind) => <Groups key={kind} kind={kind} whole={whole} />)}
      </div>
    </section>
  );
}

function Groups({ kind, whole }: { kind: Kind; whole: PeriodFigures }) {
  const m = recordText();
  const groups = whole.groups[kind] ?? {};
  const names = inOrder(kind, Object.keys(groups));
  const waits = scaleOf("wait_mean", names.map((name) => groups[name]!.wait_mean));
  const gap = valueOf(whole, `fairness_${kind}`);
  return (
    <div>
      <table class="table" data-kind={kind}>
        <caption>{groupText().kinds[kind]}</caption>
        <thead>
          <tr>{[m.group, m.asked, m.accepted, m.wait].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} data-group={name}>
              <th scope="row">{groupName(kind, name)}</th>
              <td>{trips(groups[name]!.asked)}</td>
              <td><Accepted group={groups[name]!} /></td>
              <td>{waits.say(groups[name]!.wait_mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{gap === null ? m.noGap : m.gap(said(`fairness_${kind}`, gap))}</p>
    </div>
  );
}

/** The share of wishes accepted, as a number and as a bar of which the whole is all wishes. */
function Accepted({ group }: { group: GroupFigures }) {
  return (
    <span class="share">
      {said("acceptance", group.acceptance)}
      <span class="share-bar" style={{ "--share": group.acceptance ?? 0 }} aria-hidden="true" />
    </span>
  );
}
