import { useSignal } from "@preact/signals";
import { dropWebhook, enableWebhook, type Webhook } from "../../api/connections";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { connectionText } from "./messages";
import { moment } from "./moment";
import { Question } from "./Question";
import { busy, newSecret, partners, trying } from "./state";

/** One address that is told, and what can be done with it. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const m = connectionText();
  const asks = useSignal<"secret" | "remove" | null>(null);
  const close = () => (asks.value = null);
  const { webhook_id, name, disabled_at } = webhook;
  const partner = partners.data.value?.find(({ partner_id }) => partner_id === webhook.partner_id);
  return (
    <tr data-webhook={webhook_id} class={disabled_at ? "is-revoked" : ""}>
      <th scope="row">{name} <span class="soft webhook-url">{webhook.url}</span></th>
      <td>
        {webhook.kinds.length ? webhook.kinds.map((kind) => m.kinds[kind]).join(common().comma) : m.everything}
        {webhook.partner_id && <span class="soft">{m.onlyOf(partner?.name ?? webhook.partner_id)}</span>}
      </td>
      <td><State webhook={webhook} /></td>
      <td>
        <div class="tablet-actions">
          <button type="button" class="button" onClick={() => go(`connections/log/${webhook_id}`)}>{m.log}</button>
          <button
            type="button" class={`button ${disabled_at ? "button-main" : ""}`} disabled={busy.value}
            onClick={() => void trying(() => enableWebhook(webhook_id, !!disabled_at))}
          >
            {disabled_at ? m.enable : m.disable}
          </button>
          <button type="button" class="button" onClick={() => (asks.value = "secret")}>{m.newSecret}</button>
          <button type="button" class="button button-bad" onClick={() => (asks.value = "remove")}>{m.remove}</button>
        </div>
        {asks.value === "secret" && (
          <Question title={m.secretAsk(name)} more={m.secretMore} yes={m.newSecret} onYes={() => newSecret(webhook)} onClose={close} />
        )}
        {asks.value === "remove" && (
          <Question
            title={m.removeAsk(name)} more={m.removeMore} yes={m.remove} isBad
            onYes={() => trying(() => dropWebhook(webhook_id))} onClose={close}
          />
        )}
      </td>
    </tr>
  );
}

function State({ webhook }: { webhook: Webhook }) {
  const m = connectionText();
  const { disabled_at, disabled_why, failing_since, waiting } = webhook;
  const [tag, word, more] = disabled_at
    ? ["tag-cancelled", m.disabled, `${m.whys[disabled_why ?? "by_hand"]} ${moment(disabled_at)}`]
    : failing_since
      ? ["tag-waiting", m.failing, m.since(moment(failing_since))]
      : ["tag-aboard", m.live, ""];
  return (
    <>
      <span class={`tag ${tag}`}>{word}</span>
      {more && <span class="soft">{more}</span>}
      {waiting > 0 && <span class="soft">{m.waiting(waiting)}</span>}
    </>
  );
}
