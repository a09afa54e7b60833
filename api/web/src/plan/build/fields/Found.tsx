import type { Placed } from "../check";
import { findingWords } from "../findingWords";
import { buildText } from "../messages";

/** What is wrong with a field, beside it; the row where it is one of a file. */
export function Found({ found, id }: { found: Placed[]; id: string }) {
  if (!found.length) return null;
  return (
    <ul class="found" id={`${id}-found`}>
      {found.map((one) => (
        <li key={`${one.field} ${one.row} ${one.ja}`} data-row={one.row ?? undefined}>
          {one.row != null && <strong>{buildText().row(one.row)}</strong>} {findingWords(one)}
        </li>
      ))}
    </ul>
  );
}
