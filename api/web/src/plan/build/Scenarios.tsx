import { Copy, Download, Plus, Trash2 } from "lucide";
import { useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon";
import { AsItIs } from "./AsItIs";
import { changesOf } from "./changes";
import { findings } from "./check";
import { active, draft, MOST_SCENARIOS, newSheet, put, type Sheet } from "./draft";
import { ScopeContext } from "./fields/slot";
import { saveScenario } from "./file";
import { FromFile } from "./FromFile";
import { buildText } from "./messages";
import { nameOf } from "./names";
import { ScenarioForm } from "./ScenarioForm";

/** The scenarios, one beside the other as tabs; the one that is open below. */
export function Scenarios() {
  const m = buildText();
  const { sheets } = draft.value;
  const list = useRef<HTMLDivElement>(null);
  const open = active.value;

  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowRight: open + 1, ArrowLeft: open - 1, Home: 0, End: sheets.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    active.value = (to + sheets.length) % sheets.length;
    (list.current?.children[active.value] as HTMLElement).focus();
  }

  return (
    <section class="scenarios" aria-label={m.scenarios}>
      <AsItIs />
      <div class="scenario-bar">
        <div class="scenario-tabs" role="tablist" aria-label={m.scenarios} ref={list} onKeyDown={onKeyDown}>
          {sheets.map((sheet, place) => <Tab key={sheet.key} sheet={sheet} place={place} />)}
        </div>
        <button type="button" class="button button-small" disabled={sheets.length >= MOST_SCENARIOS} title={sheets.length >= MOST_SCENARIOS ? m.full : undefined} onClick={add}>
          <Icon icon={Plus} size={18} /> {m.add}
        </button>
        <FromFile />
      </div>
      <div class="card scenario" role="tabpanel" id="scenario-panel" aria-labelledby={`scenario-${open}`}>
        <ScopeContext.Provider value={open}>
          <ScenarioForm place={open} />
          <div class="slot-row scenario-tools">
            <button type="button" class="button button-small" disabled={sheets.length >= MOST_SCENARIOS} onClick={duplicate}><Icon icon={Copy} size={18} /> {m.duplicate}</button>
            <button type="button" class="button button-small" onClick={() => void saveScenario(open)}><Icon icon={Download} size={18} /> {m.save}</button>
            {sheets.length > 1 && <button type="button" class="button button-small button-bad" onClick={remove}><Icon icon={Trash2} size={18} /> {m.remove}</button>}
          </div>
        </ScopeContext.Provider>
      </div>
    </section>
  );
}

function Tab({ sheet, place }: { sheet: Sheet; place: number }) {
  const m = buildText();
  const isOpen = active.value === place;
  const count = changesOf(place).length;
  const wrong = findings.value.some(({ scope }) => scope === place);
  return (
    <button
      type="button" role="tab" id={`scenario-${place}`} class={`scenario-tab ${wrong ? "is-wrong" : ""}`} aria-selected={isOpen} aria-controls="scenario-panel"
      tabIndex={isOpen ? 0 : -1} onClick={() => (active.value = place)}
    >
      <strong>{nameOf(sheet.form.name, place)}{place === 0 && !draft.value.asItIs ? ` (${m.base})` : ""}</strong>
      <span>{wrong ? `⚠ ${m.found(findings.value.filter(({ scope }) => scope === place).length)}` : count ? m.changed(count) : m.unchanged}</span>
    </button>
  );
}

function add(): void {
  const { sheets } = draft.peek();
  put({ ...draft.peek(), sheets: [...sheets, newSheet()] });
  active.value = sheets.length;
  focusTab();
}

/** The copy stands beside its original, without its name. */
function duplicate(): void {
  const { sheets } = draft.peek();
  const { form: { name: _, ...form }, csvName } = sheets[active.peek()]!;
  put({ ...draft.peek(), sheets: sheets.toSpliced(active.peek() + 1, 0, { ...newSheet(form), csvName }) });
  active.value++;
  focusTab();
}

function remove(): void {
  put({ ...draft.peek(), sheets: draft.peek().sheets.toSpliced(active.peek(), 1) });
  active.value = Math.max(0, active.peek() - 1);
  focusTab();
}

/** What was pressed may be gone: the focus goes on from the scenario that is open now. */
const focusTab = () => requestAnimationFrame(() => document.getElementById(`scenario-${active.peek()}`)?.focus());
