import { CircleCheck, Eye, TriangleAlert } from "lucide";
import { Icon } from "../ui/Icon";
import { checkText } from "./checkWords";
import { operatorText } from "./messages";
import { type Check, REFRESH_SECONDS } from "./state";

const PICTURES = { fine: CircleCheck, look: Eye, act: TriangleAlert };

/** What is looked at, the worst first, each with what to do about it. */
export function Checks({ checks }: { checks: Check[] }) {
  const m = operatorText();
  const [wrong, fine] = [sorted(checks), checks.filter(({ judged }) => judged === "fine")];
  return (
    <section class="card" aria-labelledby="checks">
      <h2 id="checks">{m.checks}</h2>
      <p class={`note ${noteOf(wrong)}`} role="status" data-testid="overall">
        <strong>{wrong.length ? m.wrong(wrong.length) : m.fine}</strong>
      </p>
      <ul class="checks">{[...wrong, ...fine].map((check) => <One key={check.name} check={check} />)}</ul>
      <p class="soft">{m.refreshed(REFRESH_SECONDS)}</p>
    </section>
  );
}

function One({ check: { name, judged } }: { check: Check }) {
  const [words, m] = [checkText()[name], operatorText()];
  return (
    <li class={`check check-${judged}`} data-testid={`check-${name}`}>
      <Icon icon={PICTURES[judged]} />
      <div>
        <h3>{words.name} <span class="check-word">{judged === "fine" ? m.fineWord : m[judged]}</span></h3>
        {judged === "fine" ? <p class="soft">{words.good}</p> : <p>{words.todo}</p>}
      </div>
    </li>
  );
}

const sorted = (checks: Check[]) => [
  ...checks.filter(({ judged }) => judged === "act"),
  ...checks.filter(({ judged }) => judged === "look"),
];

function noteOf(wrong: Check[]): string {
  if (!wrong.length) return "note-good";
  return wrong[0]!.judged === "act" ? "note-bad" : "note-warn";
}
