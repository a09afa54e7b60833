import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { MessageKind } from "../../api/connections";
import { ProblemNote } from "../../ui/ProblemNote";
import { ToLists } from "./ConnectionsView";
import { connectionText, MESSAGE_KINDS } from "./messages";
import { addWebhook, busy, failure, partners } from "./state";

/** A new address to be told: who it is, where, of what. Its secret is shown next, this once. */
export function NewWebhook() {
  const m = connectionText();
  const [name, url, partner] = [useSignal(""), useSignal(""), useSignal("")];
  const kinds = useSignal<ReadonlySet<MessageKind>>(new Set(MESSAGE_KINDS));
  const [nameId, urlId, partnerId] = [useId(), useId(), useId()];
  const missing = !name.value.trim() ? m.noReceiver : !url.value.trim() ? m.noUrl : !kinds.value.size ? m.noKinds : "";
  const live = (partners.data.value ?? []).filter((one) => !one.revoked_at);

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (missing) return;
    // All of them is told as none: kinds that come later are then told as well.
    const wanted = kinds.value.size === MESSAGE_KINDS.length ? [] : MESSAGE_KINDS.filter((kind) => kinds.value.has(kind));
    void addWebhook({ name: name.value.trim(), url: url.value.trim(), kinds: wanted, partner_id: partner.value || null });
  }

  return (
    <section class="card tablets-card" aria-label={m.addWebhook}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{m.addWebhook}</h2>
        <ToLists />
      </div>
      <form class="tablet-form" onSubmit={onSubmit}>
        <div class="webhook-who">
          <div class="field">
            <label for={nameId}>{m.receiverName}</label>
            <input id={nameId} class="input" type="text" maxLength={80} autocomplete="off" value={name.value} onInput={(event) => (name.value = event.currentTarget.value)} />
          </div>
          <div class="field">
            <label for={partnerId}>{m.whose}</label>
            <select id={partnerId} class="input" value={partner.value} onChange={(event) => (partner.value = event.currentTarget.value)}>
              <option value="">{m.everybody}</option>
              {live.map((one) => <option key={one.partner_id} value={one.partner_id}>{m.onlyOf(one.name)}</option>)}
            </select>
          </div>
        </div>
        <div class="field">
          <label for={urlId}>{m.url}</label>
          <input
            id={urlId} class="input" type="url" maxLength={1000} autocomplete="off" placeholder="https://" value={url.value} aria-describedby={`${urlId}-hint`}
            onInput={(event) => (url.value = event.currentTarget.value)}
          />
          <span id={`${urlId}-hint`} class="soft">{m.urlHint}</span>
        </div>
        <Kinds chosen={kinds.value} onChange={(changed) => (kinds.value = changed)} />
        <ProblemNote error={failure.value} />
        <div class="tablet-make">
          <button type="submit" class="button button-main" disabled={!!missing || busy.value}>{m.makeWebhook}</button>
          <span class="soft" role="status">{missing}</span>
        </div>
      </form>
    </section>
  );
}

function Kinds({ chosen, onChange }: { chosen: ReadonlySet<MessageKind>; onChange: (chosen: ReadonlySet<MessageKind>) => void }) {
  const m = connectionText();
  function toggle(kind: MessageKind): void {
    const changed = new Set(chosen);
    if (!changed.delete(kind)) changed.add(kind);
    onChange(changed);
  }
  return (
    <fieldset class="told-kinds">
      <legend class="label">{m.told}</legend>
      {MESSAGE_KINDS.map((kind) => (
        <label key={kind} class="tick-small">
          <input type="checkbox" checked={chosen.has(kind)} onChange={() => toggle(kind)} /> {m.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}
