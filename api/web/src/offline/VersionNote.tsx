import { lineWords } from "./messages";
import { newVersion, takeNewVersion } from "./register";

/** Says that a newer version of the page is there, and takes it when the person wishes. */
export function VersionNote() {
  const m = lineWords();
  if (!newVersion.value) return null;
  return (
    <div class="note version" role="status" data-testid="new-version">
      <p>{m.newVersion}</p>
      <button type="button" class="button" onClick={takeNewVersion}>
        {m.takeIt}
      </button>
    </div>
  );
}
