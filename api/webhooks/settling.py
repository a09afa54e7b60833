"""What follows from a try: the message is done, comes again, or is given up; the webhook goes on or is disabled."""

from __future__ import annotations

import logging
from dataclasses import replace

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.sayings import say
from api.store.deliveries import DeliveryRow, TryRow, note_try
from api.store.webhooks import DisabledWhy, WebhookRow, set_webhook
from api.webhooks.backoff import DISABLED_AFTER, pause_after
from api.webhooks.sending import Sent

log = logging.getLogger("noriai")

GONE = 410
"""A receiver's way of saying that it wants nothing any more."""

WORKER = Actor("webhooks", "dispatcher", "webhooks", automatic=True)


def settle(context: Context, hook: WebhookRow, row: DeliveryRow, sent: Sent) -> tuple[WebhookRow, bool]:
    """Writes down what came of sending a message; the webhook after it, and whether it takes more."""
    now = context.real_now()
    tried = TryRow(0, now, sent.milliseconds, sent.status, sent.failure, sent.answer)
    with context.database.write() as connection:
        if sent.taken:
            note_try(connection, context.key, replace(row, tries=row.tries + 1, due_at=None, done_at=now), tried)
            if hook.failing_since is not None:
                set_webhook(connection, context.key, hook.id, failing_since=None)
            return replace(hook, failing_since=None), True
        return _failed(context, connection, hook, row, sent, tried)


def _failed(
    context: Context, connection: Connection, hook: WebhookRow, row: DeliveryRow, sent: Sent, tried: TryRow
) -> tuple[WebhookRow, bool]:
    now, tries = tried.at, row.tries + 1
    pause = pause_after(tries, sent.retry_after)
    due = None if pause is None else now + pause
    since = hook.failing_since if hook.failing_since is not None else now
    why: DisabledWhy | None = "gone" if sent.status == GONE else "failing" if now - since >= DISABLED_AFTER else None
    # The message that disabled a webhook is not lost: it goes out first when the webhook is enabled again.
    after = replace(row, tries=0, due_at=now) if why else replace(row, tries=tries, due_at=due)
    note_try(connection, context.key, after, tried)
    set_webhook(connection, context.key, hook.id, failing_since=since)
    if why:
        set_webhook(connection, context.key, hook.id, disabled_at=now, disabled_why=why)
        say(context, connection, WORKER, "webhook_disabled", data={"webhook_id": hook.id, "reason": hook.name})
        log.warning("webhook %s is disabled: %s", hook.id, why)
    return replace(hook, failing_since=since), not why
