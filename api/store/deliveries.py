"""The outbox of the webhooks, and what became of each message."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, func, insert, or_, select, update

from api.store.tables import deliveries, delivery_tries, webhooks

DeliveryStatus = Literal["waiting", "delivered", "failed"]
"""`failed`: given up after the last try."""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A message; its id is the same however often it is sent. `seq` is the event it tells of, `due_at` when it is to
    be sent (None: delivered or given up), `tries` how often it was, since it was last asked for."""

    id: str
    webhook_id: str
    seq: int
    kind: str
    booking_id: str | None
    body: str
    made_at: int
    due_at: int | None
    tries: int = 0
    done_at: int | None = None

    @property
    def status(self) -> DeliveryStatus:
        """What has become of it so far."""
        return "delivered" if self.done_at is not None else "failed" if self.due_at is None else "waiting"


@dataclass(frozen=True, slots=True)
class TryRow:
    """One sending. `status` None: nothing was answered, and `failure` says why; `answer` is the begin of the body."""

    number: int
    at: int
    milliseconds: int
    status: int | None
    failure: str | None
    answer: str


def add_deliveries(connection: Connection, town: str, rows: Sequence[DeliveryRow]) -> None:
    """New messages."""
    if rows:
        values = [{name: getattr(row, name) for name in DeliveryRow.__slots__} for row in rows]
        connection.execute(insert(deliveries), [{"town": town, **value} for value in values])


def webhooks_due(connection: Connection, town: str, now: int) -> list[str]:
    """Webhooks that have something to be sent now and that no worker is at."""
    free = or_(webhooks.c.lease.is_(None), webhooks.c.leased_until <= now)
    query = (
        select(webhooks.c.id)
        .join(deliveries, and_(deliveries.c.town == webhooks.c.town, deliveries.c.webhook_id == webhooks.c.id))
        .where(webhooks.c.town == town, deliveries.c.due_at <= now, webhooks.c.disabled_at.is_(None), free)
        .distinct()
    )
    return list(connection.scalars(query))


def due_since(connection: Connection, town: str, now: int) -> tuple[int, int | None]:
    """How many messages are due to webhooks that take any, and since when the first is."""
    query = (
        select(func.count(), func.min(deliveries.c.due_at))
        .join(webhooks, and_(deliveries.c.town == webhooks.c.town, deliveries.c.webhook_id == webhooks.c.id))
        .where(deliveries.c.town == town, deliveries.c.due_at <= now, webhooks.c.disabled_at.is_(None))
    )
    number, first = connection.execute(query).one()
    return number, first


def next_due(connection: Connection, town: str, webhook_id: str, now: int, limit: int) -> list[DeliveryRow]:
    """The oldest messages of a webhook that are to be sent now."""
    here = (deliveries.c.town == town) & (deliveries.c.webhook_id == webhook_id) & (deliveries.c.due_at <= now)
    query = select(deliveries).where(here).order_by(deliveries.c.seq, deliveries.c.id).limit(limit)
    return [_read(row) for row in connection.execute(query)]


def note_try(connection: Connection, town: str, row: DeliveryRow, tried: TryRow) -> None:
    """Keeps what became of a sending (its number is counted here), and of the message, unless it was taken away."""
    after = {"due_at": row.due_at, "tries": row.tries, "done_at": row.done_at}
    if connection.execute(update(deliveries).where(_here(town, row.id)).values(**after)).rowcount == 0:
        return
    last = connection.scalar(select(func.max(delivery_tries.c.number)).where(delivery_tries.c.delivery_id == row.id))
    values = {name: getattr(tried, name) for name in TryRow.__slots__} | {"number": (last or 0) + 1}
    connection.execute(insert(delivery_tries).values(town=town, delivery_id=row.id, **values))


def read_delivery(connection: Connection, town: str, delivery_id: str) -> DeliveryRow | None:
    """One message."""
    row = connection.execute(select(deliveries).where(_here(town, delivery_id))).one_or_none()
    return None if row is None else _read(row)


def read_deliveries(
    connection: Connection,
    town: str,
    webhook_id: str,
    status: DeliveryStatus | None = None,
    before: DeliveryRow | None = None,
    limit: int = 50,
) -> list[DeliveryRow]:
    """A webhook's messages, the newest first, older than `before`; only of a status when one is given."""
    query = select(deliveries).where(deliveries.c.town == town, deliveries.c.webhook_id == webhook_id)
    if status is not None:
        query = query.where(_is(status))
    if before is not None:
        same = (deliveries.c.seq == before.seq) & (deliveries.c.id < before.id)
        query = query.where(or_(deliveries.c.seq < before.seq, same))
    newest = query.order_by(deliveries.c.seq.desc(), deliveries.c.id.desc()).limit(limit)
    return [_read(row) for row in connection.execute(newest)]


def count_waiting(connection: Connection, town: str) -> dict[str, int]:
    """How many messages of each webhook are still to be delivered."""
    query = select(deliveries.c.webhook_id, func.count().label("number")).where(deliveries.c.town == town)
    waiting = query.where(_is("waiting")).group_by(deliveries.c.webhook_id)
    return {row.webhook_id: row.number for row in connection.execute(waiting)}


def tries_of(connection: Connection, ids: Collection[str]) -> dict[str, list[TryRow]]:
    """Every sending of these messages, the first first."""
    query = select(delivery_tries).where(delivery_tries.c.delivery_id.in_(ids)).order_by(delivery_tries.c.number)
    found: dict[str, list[TryRow]] = {}
    for row in connection.execute(query):
        tried = TryRow(**{name: getattr(row, name) for name in TryRow.__slots__})
        found.setdefault(row.delivery_id, []).append(tried)
    return found


def send_again(connection: Connection, town: str, webhook_id: str, now: int, delivery_id: str | None = None) -> int:
    """Makes a message due at once, or (None) every one that was given up; how many."""
    here = (deliveries.c.town == town) & (deliveries.c.webhook_id == webhook_id)
    here &= _is("failed") if delivery_id is None else deliveries.c.id == delivery_id
    return connection.execute(update(deliveries).where(here).values(due_at=now, tries=0, done_at=None)).rowcount


def send_waiting(connection: Connection, town: str, webhook_id: str, now: int) -> None:
    """Makes every message due at once that waits for its next try."""
    here = (deliveries.c.town == town) & (deliveries.c.webhook_id == webhook_id) & _is("waiting")
    connection.execute(update(deliveries).where(here).values(due_at=now, tries=0))


def _here(town: str, delivery_id: str) -> Any:
    return (deliveries.c.town == town) & (deliveries.c.id == delivery_id)


def _is(status: DeliveryStatus) -> Any:
    done, due = deliveries.c.done_at, deliveries.c.due_at
    if status == "delivered":
        return done.is_not(None)
    return and_(done.is_(None), due.is_(None) if status == "failed" else due.is_not(None))


def _read(row: Row[Any]) -> DeliveryRow:
    return DeliveryRow(**{name: getattr(row, name) for name in DeliveryRow.__slots__})
