import { Download, Printer } from "lucide";
import { useRef } from "preact/hooks";
import { say } from "../../../common/language";
import { common } from "../../../common/messages";
import { Icon } from "../../../ui/Icon";
import { ProblemNote } from "../../../ui/ProblemNote";
import { day } from "../../state";
import { getLogFile } from "../calls";
import { useDeed } from "../../../common/deed";
import { saveFile } from "../../../common/save";
import { LogTable } from "./LogTable";
import { logText } from "./messages";
import { printLog } from "./sheet";
import { ask, entries, kind, log, more, next, query } from "./state";
import "../desk.css";
import "./log.css";

const ASK_AFTER_MS = 250;

/** Who did what when, newest first; filtered, saved as a file, printed. */
export function LogPanel() {
  log.useIt();
  const m = logText();
  const deed = useDeed();
  const save = async () => saveFile(await getLogFile(day.peek()), m.csvName(day.peek()));
  return (
    <section class="card desk-panel" aria-label={m.title} aria-busy={log.busy.value}>
      <div class="desk-top">
        <h2>{m.title}</h2>
        <Filter />
        <button type="button" class="button" onClick={() => void deed.run(save)}><Icon icon={Download} size={20} /> {m.csv}</button>
        <button type="button" class="button" onClick={() => void deed.run(() => printLog(day.peek()))}>
          <Icon icon={Printer} size={20} /> {deed.busy.value ? m.printing : m.print}
        </button>
      </div>
      <ProblemNote error={deed.failure.value ?? log.error.value} />
      {!log.data.value && !log.error.value && <p class="empty" role="status">{common().loading}</p>}
      {log.data.value && !entries.value.length && <p class="empty">{kind.value || query.value ? m.noneFound : m.none}</p>}
      {entries.value.length > 0 && (
        <div class="table-box" tabIndex={0} role="region" aria-label={m.table}>
          <LogTable entries={entries.value} />
          {next.value !== null && <button type="button" class="button" onClick={() => void deed.run(more)}>{m.more}</button>}
        </div>
      )}
    </section>
  );
}

function Filter() {
  const m = logText();
  const timer = useRef(0);
  function typed(text: string): void {
    query.value = text;
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void ask({}), ASK_AFTER_MS);
  }
  return (
    <div class="log-filter">
      <input
        class="input" type="search" aria-label={m.search} placeholder={m.search} maxLength={100} value={query.value}
        onInput={(event) => typed(event.currentTarget.value)}
      />
      <select class="input" aria-label={m.kind} value={kind.value} onChange={(event) => void ask({ kind: event.currentTarget.value })}>
        <option value="">{m.allKinds}</option>
        {(log.data.value?.kinds ?? []).map((one) => (
          <option key={one.kind} value={one.kind}>{m.kindCount(say(one.words), one.count)}</option>
        ))}
      </select>
    </div>
  );
}
