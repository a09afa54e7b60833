import { resultsText } from "./messages";

/** A section of the page by the id of its heading. */
export type SectionName = [id: string, title: string];

/** The way to each section of a long page; the address names the study, so these are buttons. */
export function Contents({ sections }: { sections: SectionName[] }) {
  return (
    <nav class="contents no-print" aria-label={resultsText().contents}>
      {sections.map(([id, title]) => <button key={id} type="button" class="link" onClick={() => jumpTo(id)}>{title}</button>)}
    </nav>
  );
}

/** Moves there and puts the focus on the heading, so that the keyboard goes on from it. */
function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
}
