import { useSignal } from "@preact/signals";
import { clockTime, dayName, dayOf } from "../../../common/times";
import { Dialog } from "../../../ui/Dialog";
import { day } from "../../state";
import { dropNote, markNote, type Note } from "../calls";
import type { Deed } from "../../../common/deed";
import { deskText } from "../messages";
import { noteText } from "./messages";
import { notes } from "./state";

/** One note, who wrote it when, and whether somebody has done it. */
export function NoteItem({ note, deed }: { note: Note; deed: Deed }) {
  const m = noteText();
  const asks = useSignal(false);
  const act = async (what: () => Promise<unknown>) => {
    await deed.run(what);
    await notes.refresh();
  };
  return (
    <li class="desk-item" data-note={note.note_id}>
      <div class="desk-item-main">
        <p class="note-text">{note.text}</p>
        <p class="soft desk-line">
          <span>{m.by(note.made_by_name, moment(note.made_at))}</span>
          {note.date !== day.value && <strong>{m.from(dayName(note.date))}</strong>}
          {note.done_at && <span>{m.doneAt(moment(note.done_at))}</span>}
        </p>
      </div>
      <div class="desk-item-deeds">
        {note.done_at ? (
          <button type="button" class="button" aria-label={m.reopenThis(note.text)} onClick={() => void act(() => markNote(note.note_id, false))}>{m.reopen}</button>
        ) : (
          <button type="button" class="button button-main" aria-label={m.doneThis(note.text)} onClick={() => void act(() => markNote(note.note_id, true))}>{m.done}</button>
        )}
        <button type="button" class="button" aria-label={m.dropThis(note.text)} onClick={() => (asks.value = true)}>{m.drop}</button>
      </div>
      {asks.value && (
        <Dialog title={m.dropAsk} onClose={() => (asks.value = false)}>
          <p class="note-text">{note.text}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => (asks.value = false)}>{deskText().keep}</button>
            <button type="button" class="button button-main button-bad" onClick={() => void act(() => dropNote(note.note_id))}>{m.dropYes}</button>
          </div>
        </Dialog>
      )}
    </li>
  );
}

const moment = (at: string) => (dayOf(at) === day.value ? clockTime(at) : `${dayName(dayOf(at))} ${clockTime(at)}`);
