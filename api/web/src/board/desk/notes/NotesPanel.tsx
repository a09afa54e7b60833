import { noteText } from "./messages";

export function NotesPanel() {
  const m = noteText();
  return (
    <section class="card desk-panel" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p class="empty">{m.none}</p>
    </section>
  );
}
