"""Webhooks: where booking events are told, with which secrets they are signed, and which worker delivers now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from api.store.tables import deliveries, delivery_tries, webhooks

DisabledWhy = Literal["failing", "gone", "by_hand"]


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """`kinds` () is all. With `partner_id` only that partner's bookings are told. `old_secret` signs beside `secret`
    until `old_until`. Times are seconds since 1970."""

    id: str
    name: str
    url: str
    kinds: tuple[str, ...]
    partner_id: str | None
    secret: str
    made_by: str
    made_at: int
    old_secret: str | None = None
    old_until: int | None = None
    failing_since: int | None = None
    disabled_at: int | None = None
    disabled_why: DisabledWhy | None = None

    def wants(self, kind: str) -> bool:
        """True when messages of this kind are told to it."""
        return not self.kinds or kind in self.kinds


def add_webhook(connection: Connection, town: str, row: WebhookRow) -> None:
    """A new webhook."""
    values: dict[str, Any] = {name: getattr(row, name) for name in WebhookRow.__slots__}
    values["kinds"] = list(row.kinds)
    connection.execute(insert(webhooks).values(town=town, **values))


def read_webhook(connection: Connection, town: str, webhook_id: str) -> WebhookRow | None:
    """One webhook of the town."""
    query = select(webhooks).where(webhooks.c.town == town, webhooks.c.id == webhook_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def read_webhooks(connection: Connection, town: str) -> list[WebhookRow]:
    """All webhooks of the town, the oldest first."""
    query = select(webhooks).where(webhooks.c.town == town).order_by(webhooks.c.made_at, webhooks.c.id)
    return [_read(row) for row in connection.execute(query)]


def set_webhook(connection: Connection, town: str, webhook_id: str, **values: Any) -> None:
    """Changes what is given."""
    connection.execute(update(webhooks).where(_here(town, webhook_id)).values(**values))


def drop_webhook(connection: Connection, town: str, webhook_id: str) -> None:
    """Takes a webhook away, with its messages and what became of them."""
    here = (deliveries.c.town == town) & (deliveries.c.webhook_id == webhook_id)
    gone = select(deliveries.c.id).where(here)
    connection.execute(delete(delivery_tries).where(delivery_tries.c.delivery_id.in_(gone)))
    connection.execute(delete(deliveries).where(here))
    connection.execute(delete(webhooks).where(_here(town, webhook_id)))


def lease_webhook(connection: Connection, town: str, webhook_id: str, lease: str, now: int, until: int) -> bool:
    """Takes a webhook for one worker until a moment, or longer when it has it already; False when another has it.
    A worker that was killed loses it by the clock."""
    free = or_(webhooks.c.lease.is_(None), webhooks.c.lease == lease, webhooks.c.leased_until <= now)
    taken = update(webhooks).where(_here(town, webhook_id), free, webhooks.c.disabled_at.is_(None))
    return connection.execute(taken.values(lease=lease, leased_until=until)).rowcount == 1


def free_webhook(connection: Connection, town: str, webhook_id: str, lease: str) -> None:
    """Gives a webhook back, if it is still this worker's."""
    mine = update(webhooks).where(_here(town, webhook_id), webhooks.c.lease == lease)
    connection.execute(mine.values(lease=None, leased_until=None))


def _here(town: str, webhook_id: str) -> Any:
    return (webhooks.c.town == town) & (webhooks.c.id == webhook_id)


def _read(row: Row[Any]) -> WebhookRow:
    values = {name: getattr(row, name) for name in WebhookRow.__slots__}
    return WebhookRow(**values | {"kinds": tuple(row.kinds)})
