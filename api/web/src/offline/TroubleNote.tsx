import { trouble } from "../common/trouble";
import { lineWords } from "./messages";

/** Says plainly that the service is there but can record nothing now, and that nobody has to do anything. */
export function TroubleNote() {
  if (!trouble.value) return null;
  const m = lineWords();
  return (
    <p class="note note-warn offline" role="status" data-testid="trouble" data-trouble={trouble.value}>
      <span><strong>{m.troubles[trouble.value]}</strong> {m.troubleEnds}</span>
    </p>
  );
}
