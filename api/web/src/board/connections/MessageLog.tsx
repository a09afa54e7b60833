import { Send } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Delivery, getMessages, sendAgain, sendFailedAgain, tryWebhook, type Webhook } from "../../api/connections";
import { common } from "../../common/messages";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { ToLists } from "./ConnectionsView";
import { MessageRow } from "./MessageRow";
import { connectionText } from "./messages";
import { busy, failure, trying, webhookShown, webhooks } from "./state";

const PAGE = 50;
const LOOK_EVERY_MS = 2_000;

/** What a webhook was told in the last month, what it answered each time, and sending it once more. */
export function MessageLog() {
  const m = connectionText();
  const webhook = webhookShown.value;
  return (
    <section class="card tablets-card" aria-label={m.log}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{webhook ? m.logOf(webhook.name) : m.log}</h2>
        <ToLists />
      </div>
      {webhooks.data.value && !webhook && <p class="empty">{m.webhookGone}</p>}
      {webhook && <Messages key={webhook.webhook_id} webhook={webhook} />}
    </section>
  );
}

function Messages({ webhook: { webhook_id } }: { webhook: Webhook }) {
  const m = connectionText();
  const shown = useSignal<Delivery[] | null>(null);
  const hasMore = useSignal(false);
  const error = useSignal<unknown>(null);

  async function look(): Promise<void> {
    try {
      const newest = await getMessages(webhook_id);
      const known = new Set(newest.map(({ message_id }) => message_id));
      const older = (shown.peek() ?? []).filter(({ message_id }) => !known.has(message_id));
      if (!older.length) hasMore.value = newest.length === PAGE;
      [shown.value, error.value] = [[...newest, ...older], null];
    } catch (problem) {
      error.value = problem;
    }
  }
  const more = () => trying(async () => {
    const older = await getMessages(webhook_id, shown.peek()?.at(-1)?.message_id);
    hasMore.value = older.length === PAGE;
    shown.value = [...(shown.peek() ?? []), ...older];
  });
  const doing = async (deed: () => Promise<unknown>) => {
    if (await trying(deed)) await look();
  };

  useEffect(() => {
    void look();
    const timer = setInterval(() => !document.hidden && !busy.peek() && void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  const failed = (shown.value ?? []).some(({ status }) => status === "failed");
  return (
    <>
      <div class="tablet-make">
        <button type="button" class="button" disabled={busy.value} onClick={() => void doing(() => tryWebhook(webhook_id))}>
          <Icon icon={Send} /> {m.tryOut}
        </button>
        {failed && (
          <button type="button" class="button" disabled={busy.value} onClick={() => void doing(() => sendFailedAgain(webhook_id))}>{m.sendFailed}</button>
        )}
      </div>
      <p class="soft">{m.logMore}</p>
      <ProblemNote error={failure.value ?? error.value} />
      {!shown.value && !error.value && <p class="empty" role="status">{common().loading}</p>}
      {shown.value && !shown.value.length && <p class="empty">{m.noMessages}</p>}
      <ul class="message-list" data-testid="messages">
        {(shown.value ?? []).map((one) => (
          <MessageRow key={one.message_id} message={one} onAgain={() => void doing(() => sendAgain(webhook_id, one.message_id))} />
        ))}
      </ul>
      {hasMore.value && <button type="button" class="button" disabled={busy.value} onClick={() => void more()}>{m.older}</button>}
    </>
  );
}
