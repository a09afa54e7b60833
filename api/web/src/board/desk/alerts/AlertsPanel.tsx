import { alertText } from "./messages";

export function AlertsPanel() {
  const m = alertText();
  return (
    <section class="card desk-panel" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p class="empty">{m.none}</p>
    </section>
  );
}
