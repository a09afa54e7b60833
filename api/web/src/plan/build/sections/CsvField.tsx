import { Download, Upload } from "lucide";
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Icon } from "../../../ui/Icon";
import { putSheet, sheetOf } from "../draft";
import { useScope, useSlot } from "../fields/slot";
import { Found } from "../fields/Found";
import { fieldText } from "../fieldWords";
import { withValue } from "../paths";
import { downloadExample } from "./example";

const MOST_BYTES = 20_000_000;

/** A file with trips of one's own. */
export function CsvField() {
  const f = fieldText().demand;
  const scope = useScope();
  const slot = useSlot<string>("demand.csv", undefined);
  const wrong = useSignal("");
  const sheet = sheetOf(scope);
  const rows = useMemo(() => rowsOf(slot.value ?? ""), [slot.value]);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const text = file.size > MOST_BYTES ? null : await textOf(file);
    wrong.value = file.size > MOST_BYTES ? fieldText().demand.tooLarge : text === null ? fieldText().demand.notText : "";
    if (text) put(text, file.name);
  }

  const put = (csv: string | undefined, csvName?: string) => putSheet(scope, { ...sheetOf(scope), csvName, form: withValue(sheetOf(scope).form, "demand.csv", csv) });

  return (
    <div class="slot csv" data-scope={scope} data-field="demand.csv">
      <div class="slot-row">
        <label class="button button-small file">
          <Icon icon={Upload} size={18} /> {f.choose}
          <input
            type="file" class="visually-hidden" id={slot.id} accept=".csv,text/csv" aria-label={f.csv} aria-invalid={slot.found.length > 0}
            aria-describedby={slot.found.length ? `${slot.id}-found` : undefined} onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </label>
        {slot.value && (
          <>
            <strong data-testid="csv-chosen">{f.chosen(sheet.csvName ?? "CSV", rows)}</strong>
            <button type="button" class="button button-small" onClick={() => put(undefined)}>{f.dropFile}</button>
          </>
        )}
        <button type="button" class="button button-small" onClick={downloadExample}><Icon icon={Download} size={18} /> {f.example}</button>
      </div>
      {wrong.value && <p class="note note-bad" role="alert">{wrong.value}</p>}
      <Found found={slot.found} id={slot.id} />
      <BadRows csv={slot.value ?? ""} rows={slot.found.flatMap(({ row }) => row ?? [])} />
      <Columns />
    </div>
  );
}

/** The rows that are wrong, as they stand in the file. */
function BadRows({ csv, rows }: { csv: string; rows: number[] }) {
  if (!rows.length) return null;
  const lines = csv.split(/\r?\n/);
  return (
    <table class="csv-rows">
      <tbody>
        {[...new Set(rows)].map((row) => <tr key={row}><th scope="row">{row}</th><td>{lines[row - 1]}</td></tr>)}
      </tbody>
    </table>
  );
}

function Columns() {
  const f = fieldText();
  return (
    <details class="more">
      <summary>{f.demand.columns}</summary>
      <dl class="columns">
        {Object.entries(f.columns).map(([name, said]) => <div key={name}><dt>{name}</dt><dd>{said}</dd></div>)}
      </dl>
    </details>
  );
}

const rowsOf = (csv: string) => Math.max(0, csv.split(/\r?\n/).filter((line) => line.trim()).length - 1);

/** The text of a file; null for what is not written in UTF-8. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
