import { FileUp } from "lucide";
import { Icon } from "../../ui/Icon";
import { draft, MOST_SCENARIOS } from "./draft";
import { fileFailure, openScenario } from "./file";
import { buildText } from "./messages";

/** A scenario that was written down before, or on the command line. */
export function FromFile() {
  const m = buildText();
  const failure = fileFailure.value;
  async function choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file) await openScenario(file);
    // The same file may be chosen again, once it is mended.
    input.value = "";
  }
  return (
    <>
      <label class="button button-small file">
        <Icon icon={FileUp} size={18} /> {m.open}
        <input
          type="file" class="visually-hidden" accept=".toml" data-testid="open-scenario" disabled={draft.value.sheets.length >= MOST_SCENARIOS}
          onChange={(event) => void choose(event.currentTarget)}
        />
      </label>
      {failure && <p class="note note-bad" role="alert">{failure.kind === "base" ? m.hasBase : m.noToml(failure.line)}</p>}
    </>
  );
}
