import { Fragment } from "preact";
import type { Delivery } from "../../api/connections";
import { connectionText } from "./messages";
import { moment } from "./moment";
import { busy } from "./state";

const TAGS = { waiting: "tag-waiting", delivered: "tag-aboard", failed: "tag-cancelled" } as const;

/** One message: what became of it at a glance; its tries and its words on demand. */
export function MessageRow({ message, onAgain }: { message: Delivery; onAgain: () => void }) {
  const m = connectionText();
  const { message_id, kind, status, tries, booking_id } = message;
  const kinds: Record<string, string> = m.kinds;
  const last = tries.at(-1);
  return (
    <li class="message-row" data-message={message_id} data-status={status}>
      <span class={`tag ${TAGS[status]}`}>{m.statuses[status]}</span>
      <strong>{kinds[kind] ?? kind}</strong>
      <span class="soft number">{moment(message.made_at)}</span>
      <span class="soft message-answer">{last ? m.answered(answerOf(last)) : m.notYet}{message.next_try_at && tries.length > 0 ? m.nextTry(moment(message.next_try_at)) : ""}</span>
      <button type="button" class="button" aria-label={m.againOf(kinds[kind] ?? kind, moment(message.made_at))} disabled={busy.value} onClick={onAgain}>{m.again}</button>
      <details>
        <summary>{m.details}</summary>
        <dl class="message-facts">
          <dt>webhook-id</dt><dd>{message_id}</dd>
          {booking_id && <><dt>booking_id</dt><dd>{booking_id}</dd></>}
          {tries.map((tried, number) => (
            <Fragment key={number}>
              <dt>{m.tryNumber(number + 1)}</dt>
              <dd>{moment(tried.at)} {answerOf(tried)} ({tried.milliseconds} ms) {tried.answer}</dd>
            </Fragment>
          ))}
        </dl>
        <pre class="message-body">{pretty(message.body)}</pre>
      </details>
    </li>
  );
}

function answerOf({ status, failure }: Delivery["tries"][number]): string {
  const failures: Record<string, string> = connectionText().failures;
  return status ? `HTTP ${status}` : (failures[failure ?? ""] ?? failure ?? "");
}

const pretty = (body: string) => JSON.stringify(JSON.parse(body), null, 2);
