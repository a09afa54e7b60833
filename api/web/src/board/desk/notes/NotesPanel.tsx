import { useSignal } from "@preact/signals";
import { common } from "../../../common/messages";
import { ProblemNote } from "../../../ui/ProblemNote";
import { day } from "../../state";
import { writeNote } from "../calls";
import { type Deed, useDeed } from "../../../common/deed";
import { noteText } from "./messages";
import { NoteItem } from "./NoteItem";
import { doneNotes, notes, openNotes } from "./state";
import "../desk.css";

const TEXT = "new-note";
const LENGTH = 1000;

/** Handing over to the next shift. What nobody has done stays on the list of the days after. */
export function NotesPanel() {
  notes.useIt();
  const m = noteText();
  const deed = useDeed();
  return (
    <section class="card desk-panel" aria-label={m.title} aria-busy={deed.busy.value}>
      <h2>{m.title}</h2>
      <NewNote deed={deed} />
      <ProblemNote error={deed.failure.value ?? notes.error.value} />
      {!notes.data.value && !notes.error.value && <p class="empty" role="status">{common().loading}</p>}
      {notes.data.value && !notes.data.value.length && <p class="empty">{m.none}</p>}
      {openNotes.value.length > 0 && (
        <ul class="desk-list" aria-label={m.open}>
          {openNotes.value.map((note) => <NoteItem key={note.note_id} note={note} deed={deed} />)}
        </ul>
      )}
      {doneNotes.value.length > 0 && (
        <>
          <h3>{m.over}</h3>
          <ul class="desk-list is-over" aria-label={m.over}>
            {doneNotes.value.map((note) => <NoteItem key={note.note_id} note={note} deed={deed} />)}
          </ul>
        </>
      )}
    </section>
  );
}

function NewNote({ deed }: { deed: Deed }) {
  const m = noteText();
  const typed = useSignal("");
  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const text = typed.peek().trim();
    if (!text || !(await deed.run(() => writeNote(text, day.peek())))) return;
    typed.value = "";
    await notes.refresh();
  }
  return (
    <form class="new-note" onSubmit={(event) => void add(event)}>
      <div class="field">
        <label for={TEXT}>{m.write}</label>
        <textarea
          id={TEXT} class="input" rows={2} maxLength={LENGTH} value={typed.value} aria-describedby={`${TEXT}-hint`}
          onInput={(event) => (typed.value = event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && void add(event)}
        />
      </div>
      <div class="desk-item-deeds">
        <button type="submit" class="button button-main" disabled={!typed.value.trim() || deed.busy.value}>{m.add}</button>
        <span id={`${TEXT}-hint`} class="soft">{m.hint}</span>
      </div>
    </form>
  );
}
