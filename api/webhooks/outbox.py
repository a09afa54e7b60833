"""Filling the outbox in the transaction of the events: a message is there exactly when its event is."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from api.service.context import Context
from api.store.bookings import BookingRow, read_bookings
from api.store.deliveries import DeliveryRow, add_deliveries
from api.store.events import StoredEvent
from api.store.partners import linked_riders
from api.store.webhooks import WebhookRow, read_webhooks
from api.webhooks.message import booking_message, kind_of
from scheduler.model import Plan


def fill_outbox(
    context: Context, connection: Connection, happened: Sequence[StoredEvent], first: int, plan: Plan
) -> None:
    """Writes the messages about events, which are numbered from `first` on and led to `plan`. The rows of their
    bookings are written already. What is meant for a disabled webhook waits for it."""
    numbered = [replace(stored, seq=first + index) for index, stored in enumerate(happened)]
    told = {stored.seq: kind for stored in numbered if (kind := kind_of(stored)) is not None}
    hooks = read_webhooks(connection, context.key) if told else []
    if not hooks:
        return
    linked = {
        hook.partner_id: linked_riders(connection, context.key, hook.partner_id) for hook in hooks if hook.partner_id
    }
    ids = {stored.event.booking_id or "" for stored in numbered if stored.seq in told}
    rows = {row.id: row for row in read_bookings(connection, context.key, ids=ids)}
    made = []
    for stored in numbered:
        row = rows.get(stored.event.booking_id or "")
        if stored.seq not in told or row is None:
            continue
        wanting = [hook for hook in hooks if hook.wants(told[stored.seq]) and _may_know(hook, row, linked)]
        body = booking_message(context, stored, row, plan) if wanting else ""
        made += [new_delivery(context, hook.id, stored.seq, told[stored.seq], row.id, body) for hook in wanting]
    add_deliveries(connection, context.key, made)


def new_delivery(
    context: Context, webhook_id: str, seq: int, kind: str, booking_id: str | None, body: str
) -> DeliveryRow:
    """A message that is to be sent at once. Its id has no full stop, which is what parts it from what is signed."""
    now = context.real_now()
    return DeliveryRow(f"msg_{secrets.token_hex(12)}", webhook_id, seq, kind, booking_id, body, now, now)


def _may_know(hook: WebhookRow, row: BookingRow, linked: Mapping[str, Collection[str]]) -> bool:
    """A partner hears of rides that it booked, for as long as their riders are linked to it."""
    return hook.partner_id is None or (hook.partner_id == row.actor_id and row.rider_id in linked[hook.partner_id])
