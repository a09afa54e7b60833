import { callText } from "./messages";

export function CallsPanel() {
  const m = callText();
  return (
    <section class="card desk-panel" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p class="empty">{m.none}</p>
    </section>
  );
}
