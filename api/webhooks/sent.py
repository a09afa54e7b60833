"""A webhook's log: what was sent, what was answered, and sending it once more."""

from __future__ import annotations

from sqlalchemy import Connection

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.deliveries import (
    DeliveryRow,
    DeliveryStatus,
    add_deliveries,
    read_deliveries,
    read_delivery,
    send_again,
    tries_of,
)
from api.store.events import latest_seq
from api.store.webhooks import WebhookRow, read_webhook
from api.webhooks.kinds import TEST_KIND
from api.webhooks.message import trial_message
from api.webhooks.outbox import new_delivery
from api.webhooks.views import DeliveryView, delivery_view


def try_out(context: Context, webhook_id: str) -> DeliveryView:
    """See Webhooks.try_out."""
    with context.database.write() as connection:
        webhook_row(context, connection, webhook_id)
        seq = latest_seq(connection, context.key)
        row = new_delivery(context, webhook_id, seq, TEST_KIND, None, trial_message(context, seq))
        add_deliveries(connection, context.key, [row])
    return delivery_view(context, row, ())


def deliveries(
    context: Context, webhook_id: str, status: DeliveryStatus | None, before: str | None, limit: int
) -> tuple[DeliveryView, ...]:
    """See Webhooks.deliveries."""
    with context.database.read() as connection:
        webhook_row(context, connection, webhook_id)
        older = None if before is None else _message(context, connection, webhook_id, before)
        rows = read_deliveries(connection, context.key, webhook_id, status, older, limit)
        tries = tries_of(connection, [row.id for row in rows])
    return tuple(delivery_view(context, row, tries.get(row.id, ())) for row in rows)


def again(context: Context, webhook_id: str, message_id: str) -> DeliveryView:
    """See Webhooks.send_again."""
    with context.database.write() as connection:
        webhook_row(context, connection, webhook_id)
        _message(context, connection, webhook_id, message_id)
        send_again(connection, context.key, webhook_id, context.real_now(), message_id)
        row = _message(context, connection, webhook_id, message_id)
        tries = tries_of(connection, [message_id])
    return delivery_view(context, row, tries.get(message_id, ()))


def failed_again(context: Context, webhook_id: str) -> int:
    """See Webhooks.send_failed_again."""
    with context.database.write() as connection:
        webhook_row(context, connection, webhook_id)
        return send_again(connection, context.key, webhook_id, context.real_now())


def webhook_row(context: Context, connection: Connection, webhook_id: str) -> WebhookRow:
    """One webhook of the town. Raises unknown_webhook."""
    row = read_webhook(connection, context.key, webhook_id)
    if row is None:
        raise ServiceProblem("unknown_webhook")
    return row


def _message(context: Context, connection: Connection, webhook_id: str, message_id: str) -> DeliveryRow:
    row = read_delivery(connection, context.key, message_id)
    if row is None or row.webhook_id != webhook_id:
        raise ServiceProblem("unknown_message")
    return row
