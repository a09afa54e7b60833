"""What the service answers about webhooks. All times are real ones, also in a demo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from api.service.context import Context
from api.store.deliveries import DeliveryRow, DeliveryStatus, TryRow
from api.store.webhooks import DisabledWhy, WebhookRow


@dataclass(frozen=True, slots=True)
class WebhookView:
    """A webhook as the office sees it. `kinds` () is all; `waiting` counts messages that are still to be delivered."""

    webhook_id: str
    name: str
    url: str
    kinds: tuple[str, ...]
    partner_id: str | None
    made_at: datetime
    failing_since: datetime | None
    disabled_at: datetime | None
    disabled_why: DisabledWhy | None
    old_secret_until: datetime | None
    waiting: int


@dataclass(frozen=True, slots=True)
class SecretView:
    """A webhook with its new secret, which is shown this once."""

    webhook: WebhookView
    secret: str


@dataclass(frozen=True, slots=True)
class TryView:
    """One sending and its answer."""

    at: datetime
    milliseconds: int
    status: int | None
    failure: str | None
    answer: str


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """A message and what became of it. `next_try_at` None: it is delivered, or was given up."""

    message_id: str
    webhook_id: str
    kind: str
    booking_id: str | None
    body: str
    status: DeliveryStatus
    made_at: datetime
    next_try_at: datetime | None
    delivered_at: datetime | None
    tries: tuple[TryView, ...]


def webhook_view(context: Context, row: WebhookRow, waiting: int) -> WebhookView:
    """A webhook as shown."""
    old_valid = row.old_until is not None and row.old_until > context.real_now()
    return WebhookView(
        webhook_id=row.id,
        name=row.name,
        url=row.url,
        kinds=row.kinds,
        partner_id=row.partner_id,
        made_at=context.instant(row.made_at),
        failing_since=_moment(context, row.failing_since),
        disabled_at=_moment(context, row.disabled_at),
        disabled_why=row.disabled_why,
        old_secret_until=_moment(context, row.old_until) if old_valid else None,
        waiting=waiting,
    )


def delivery_view(context: Context, row: DeliveryRow, tries: Sequence[TryRow]) -> DeliveryView:
    """A message as shown."""
    return DeliveryView(
        message_id=row.id,
        webhook_id=row.webhook_id,
        kind=row.kind,
        booking_id=row.booking_id,
        body=row.body,
        status=row.status,
        made_at=context.instant(row.made_at),
        next_try_at=_moment(context, row.due_at),
        delivered_at=_moment(context, row.done_at),
        tries=tuple(
            TryView(context.instant(one.at), one.milliseconds, one.status, one.failure, one.answer) for one in tries
        ),
    )


def _moment(context: Context, seconds: int | None) -> datetime | None:
    return None if seconds is None else context.instant(seconds)
