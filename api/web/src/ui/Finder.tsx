import { useComputed, useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";

export interface Found { id: string; label: string; more?: string }

interface Props {
  label: string;
  placeholder: string;
  nothing: string;
  /** What is chosen, in words; empty when nothing is. */
  chosen: string;
  find: (query: string) => Promise<Found[]> | Found[];
  onChoose: (found: Found) => void;
  /** The field's own id, for whoever moves the focus there. */
  id?: string;
}

/** A field that finds one of many while one types: arrow keys move, Enter takes, Escape closes. */
export function Finder({ label, placeholder, nothing, chosen, find, onChoose, id }: Props) {
  const [made, listId] = [useId(), useId()];
  const inputId = id ?? made;
  const query = useSignal<string | null>(null);
  const found = useSignal<Found[]>([]);
  const active = useSignal(0);
  const asked = useRef(0);
  // What is listed may still be the answer to what was typed before. Enter then takes the first of the next answer.
  const answered = useSignal<string | null>(null);
  const takesNext = useRef(false);
  const hasLeft = useRef(false);
  const isOpen = useComputed(() => query.value !== null);

  async function look(text: string): Promise<void> {
    [query.value, takesNext.current] = [text, false];
    const mine = ++asked.current;
    const answer = await find(text);
    if (mine !== asked.current) return;
    [found.value, active.value, answered.value] = [answer, 0, text];
    if (!takesNext.current) return;
    if (answer[0]) take(answer[0]);
    else if (hasLeft.current) close();
  }

  function take(choice: Found | undefined): void {
    if (!choice) return;
    onChoose(choice);
    [found.value, answered.value] = [[], null];
    close();
  }

  function close(): void {
    [query.value, takesNext.current] = [null, false];
  }

  /** Whoever pressed Enter and went on before the answer came still gets it. */
  function leave(): void {
    hasLeft.current = true;
    if (!takesNext.current) close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While the words are being put together, Enter and the arrows are the input method's own.
    if (!isOpen.value || event.isComposing) return;
    const last = found.value.length - 1;
    if (event.key === "ArrowDown") active.value = Math.min(last, active.value + 1);
    else if (event.key === "ArrowUp") active.value = Math.max(0, active.value - 1);
    else if (event.key === "Enter" && answered.value !== query.value) takesNext.current = true;
    else if (event.key === "Enter") take(found.value[active.value]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="field finder" onFocusOut={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && leave()}>
      <label for={inputId}>{label}</label>
      <input
        id={inputId} class="input" type="text" role="combobox" autocomplete="off" placeholder={placeholder}
        aria-expanded={isOpen.value} aria-controls={listId} aria-autocomplete="list"
        aria-activedescendant={isOpen.value && found.value.length ? `${listId}-${active.value}` : undefined}
        value={query.value ?? chosen}
        onFocus={(event) => {
          hasLeft.current = false;
          event.currentTarget.select();
        }}
        onInput={(event) => void look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={label} class="finder-list" hidden={!isOpen.value}>
        {found.value.map((each, index) => (
          <li
            key={each.id} id={`${listId}-${index}`} role="option" aria-selected={index === active.value}
            onMouseDown={(event) => event.preventDefault()} onClick={() => take(each)}
          >
            <strong>{each.label}</strong> <span>{each.more}</span>
          </li>
        ))}
        {!found.value.length && answered.value === query.value && <li class="finder-none">{nothing}</li>}
      </ul>
    </div>
  );
}
