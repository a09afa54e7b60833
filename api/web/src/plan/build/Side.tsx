import { Play } from "lucide";
import { say } from "../../common/language";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { changesOf } from "./changes";
import { check, checking, failure, findings, foreseen, isChecked, runs, start, starting } from "./check";
import { draft, type Scope } from "./draft";
import { showFindings } from "./jump";
import { buildText } from "./messages";
import { nameOf } from "./names";

/** What changes, in plain words, how much there is to simulate, and the start. */
export function Side() {
  const m = buildText();
  return (
    <aside class="card build-side" aria-label={m.ofStudy}>
      <h3>{m.summary}</h3>
      <div class="build-changes" tabIndex={0} role="region" aria-label={m.summary}>
        <Changes scope="shared" title={m.shared} />
        {draft.value.asItIs && foreseen.value[0] && <h4>{say(foreseen.value[0].name)} <Days place={0} /></h4>}
        {draft.value.sheets.map((sheet, place) => <Changes key={sheet.key} scope={place} title={nameOf(sheet.form.name, place)} />)}
      </div>
      <Foreseen />
      <ProblemNote error={failure.value} />
      <div class="slot-row start-row">
        <button type="button" class="button" disabled={checking.value} onClick={() => void look()}>{checking.value ? m.checking : m.checkIt}</button>
        <button type="button" class="button button-main" data-testid="start" disabled={starting.value} onClick={() => void begin()}>
          <Icon icon={Play} size={20} /> {starting.value ? m.starting : m.start}
        </button>
      </div>
      <p class="soft">{m.kept}</p>
    </aside>
  );
}

async function look(): Promise<void> {
  if (!(await check())) showFindings();
}

async function begin(): Promise<void> {
  if (!(await start())) showFindings();
}

function Changes({ scope, title }: { scope: Scope; title: string }) {
  const m = buildText();
  const changes = changesOf(scope);
  if (scope === "shared" && !changes.length) return null;
  return (
    <div class="changes" data-changes={scope}>
      <h4>{title} {scope !== "shared" && <Days place={scope + (draft.value.asItIs ? 1 : 0)} />}</h4>
      {changes.length ? <ul>{changes.map(({ field, words }) => <li key={field}>{words}</li>)}</ul> : <p class="soft">{m.nothing}</p>}
    </div>
  );
}

/** Days that the search for efficient fleets may look at, beside those of the comparison. */
const searched = () => Math.max(0, (runs.value ?? 0) - foreseen.value.reduce((sum, { days, draws }) => sum + days.length * draws, 0));

/** On how many days a scenario would be run, and how often each; its place is that in the comparison, base first. */
function Days({ place }: { place: number }) {
  const one = foreseen.value[place];
  return one ? <span class="soft scenario-days">{buildText().daysAndDraws(one.days.length, one.draws)}</span> : null;
}

/** How many days would be simulated in all. */
function Foreseen() {
  const m = buildText();
  return (
    <div class="foreseen" role="status" data-testid="foreseen">
      {!isChecked.value && <p>{checking.value ? m.checking : m.notChecked}</p>}
      {isChecked.value && findings.value.length > 0 && <p><strong>{m.found(findings.value.length)}</strong></p>}
      {runs.value !== null && (
        <>
          <p class="good">✓ {m.fine}</p>
          <p><strong>{m.runs(runs.value)}</strong> <span class="soft">{m.runsHow}</span></p>
          {draft.value.frontier && <p>{m.search(searched())}</p>}
        </>
      )}
    </div>
  );
}
