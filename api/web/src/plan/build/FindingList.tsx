import { draft } from "./draft";
import { findings, type Placed } from "./check";
import { fieldName } from "./fieldName";
import { findingWords } from "./findingWords";
import { jumpTo, LIST } from "./jump";
import { buildText } from "./messages";
import { nameOf } from "./names";

/** Everything that is to be corrected before the study can start; each leads to its field. */
export function FindingList() {
  const m = buildText();
  const found = findings.value;
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section class="note note-bad" id={LIST} tabIndex={-1} aria-label={m.found(found.length)} data-testid="findings">
          <p><strong>{m.found(found.length)}</strong> <span>{m.foundHow}</span></p>
          <ul class="finding-list">
            {found.map((one) => (
              <li key={`${one.scenario} ${one.field} ${one.row} ${one.ja}`}>
                <button type="button" class="link" data-finding={one.field} onClick={() => void jumpTo(one)}>
                  {whereOf(one)} – {fieldName(one)}: {one.row != null ? `${m.row(one.row)} ` : ""}{findingWords(one)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function whereOf({ scope }: Placed): string {
  const m = buildText();
  if (scope === "study") return m.ofStudy;
  return scope === "shared" ? m.shared : nameOf(draft.value.sheets[scope]?.form.name, scope);
}
