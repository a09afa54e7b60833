import { common } from "../../common/messages";
import { Dialog } from "../../ui/Dialog";
import { closeDialog } from "./dialogs";
import { useLetters, usesLetters } from "./keys";
import { frameText } from "./messages";

type Word = keyof ReturnType<typeof frameText>["keyWords"];
type Group = keyof ReturnType<typeof frameText>["groups"];

const KEYS: Record<Group, [keys: string[], word: Word][]> = {
  everywhere: [
    [["N"], "phone"], [["/"], "search"], [["T"], "timeline"], [["1", "…", "5"], "tabs"], [["M"], "move"], [["P"], "pin"],
    [["Ctrl", "Z"], "undo"], [["Esc"], "escape"], [["?"], "help"],
  ],
  timeline: [[["↑", "↓", "←", "→"], "arrows"], [["Enter"], "choose"], [["+", "-"], "zoom"], [["[", "]"], "pan"], [["0"], "now"]],
  list: [[["↑", "↓"], "rows"], [["PgUp", "PgDn", "Home", "End"], "far"], [["Enter"], "choose"]],
  moving: [[["↑", "↓"], "vehicle"], [["Enter"], "apply"], [["Esc"], "escape"]],
};

/** Every key of the board, and the switch for those that are single letters. */
export function KeysHelp() {
  const m = frameText();
  return (
    <Dialog title={m.keysTitle} onClose={closeDialog}>
      <div class="keys-help">
        {(Object.keys(KEYS) as Group[]).map((group) => (
          <section key={group}>
            <h3>{m.groups[group]}</h3>
            <dl>
              {KEYS[group].map(([keys, word]) => (
                <div key={word}>
                  <dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
                  <dd>{m.keyWords[word]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="tick-small">
        <input type="checkbox" checked={usesLetters.value} onChange={(event) => useLetters(event.currentTarget.checked)} />
        {m.single}
      </label>
      <p class="soft">{m.singleMore}</p>
      <div class="actions">
        <button type="button" class="button button-main" onClick={closeDialog}>{common().close}</button>
      </div>
    </Dialog>
  );
}
