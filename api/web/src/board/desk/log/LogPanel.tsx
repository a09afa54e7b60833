import { logText } from "./messages";

export function LogPanel() {
  const m = logText();
  return (
    <section class="card desk-panel" aria-label={m.title}>
      <h2>{m.title}</h2>
      <p class="empty">{m.none}</p>
    </section>
  );
}
