import { Copy } from "lucide";
import { useSignal } from "@preact/signals";
import { Icon } from "../../ui/Icon";
import { ToLists } from "./ConnectionsView";
import { connectionText } from "./messages";
import { once } from "./state";

/** A token or a secret that was just made, to be copied now. */
export function OnceShown() {
  const m = connectionText();
  const copied = useSignal<boolean | null>(null);
  const made = once.value;
  async function copy(text: string): Promise<void> {
    // Browsers refuse it on plain HTTP beyond this machine; the text can be selected by hand then.
    copied.value = await navigator.clipboard.writeText(text).then(() => true, () => false);
  }
  return (
    <section class="card tablets-card" aria-label={m.onceTitle}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{made ? m.onceOf[made.what](made.name) : m.onceTitle}</h2>
        <ToLists />
      </div>
      {!made && <p class="empty">{m.onceGone}</p>}
      {made && (
        <>
          <p class="note note-warn"><span>{m.onceMore}</span></p>
          <p class="once-text" data-testid="once">{made.text}</p>
          <div class="tablet-make">
            <button type="button" class="button button-main" onClick={() => void copy(made.text)}>
              <Icon icon={Copy} /> {m.copy}
            </button>
            <span role="status">{copied.value === null ? "" : copied.value ? m.copied : m.notCopied}</span>
          </div>
          <p class="soft">{m.onceUse[made.what]}</p>
        </>
      )}
    </section>
  );
}
