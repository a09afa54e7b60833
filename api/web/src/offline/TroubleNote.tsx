import { type PageName, STAFF_PAGES } from "../common/session";
import { trouble } from "../common/trouble";
import { lineWords } from "./messages";

/** Says plainly that the service is there but can record nothing now, and what somebody on this page may do. */
export function TroubleNote({ page }: { page: PageName }) {
  if (!trouble.value) return null;
  const m = lineWords();
  return (
    <p class="note note-warn offline" role="status" data-testid="trouble" data-trouble={trouble.value}>
      <span><strong>{m.troubles[trouble.value]}</strong> {advice(page)} {m.troubleEnds}</span>
    </p>
  );
}

/** A room that is full does not mend itself: riders get through by telephone, the office has to see to it. */
function advice(page: PageName): string {
  if (trouble.value !== "storage-full") return "";
  if (page === "tablet") return lineWords().byTelephone;
  return STAFF_PAGES.includes(page) ? lineWords().tellAdministrator : "";
}
