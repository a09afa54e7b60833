import { Plus } from "lucide";
import type { Webhook } from "../../api/connections";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { connectionText } from "./messages";
import { webhooks } from "./state";
import { WebhookRow } from "./WebhookRow";

/** Every address that is told of bookings: of which, and whether it takes them. */
export function WebhookList() {
  const m = connectionText();
  const all = webhooks.data.value;
  return (
    <section class="card tablets-card" aria-label={m.webhooks} data-testid="webhooks">
      <div class="bookings-top">
        <h2>{m.webhooks}</h2>
        <button type="button" class="button button-main add" onClick={() => go("connections/webhook")}>
          <Icon icon={Plus} /> {m.addWebhook}
        </button>
      </div>
      <p class="soft">{m.webhooksMore}</p>
      {!all && <p class="empty" role="status">{common().loading}</p>}
      {all && !all.length && <p class="empty">{m.noWebhooks}</p>}
      {all && all.length > 0 && <Table shown={all} />}
    </section>
  );
}

function Table({ shown }: { shown: Webhook[] }) {
  const m = connectionText();
  return (
    <div class="table-box">
      <table class="table tablets-table">
        <thead>
          <tr>{[m.name, m.told, m.state, m.actions].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>{shown.map((one) => <WebhookRow key={one.webhook_id} webhook={one} />)}</tbody>
      </table>
    </div>
  );
}
