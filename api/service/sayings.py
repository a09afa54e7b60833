"""What happens beside the plan, in the feed and the day's log: notes, riders, alerts that were seen to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.store.events import StoredEvent, add_events
from scheduler.model import Event


def say(
    context: Context,
    connection: Connection,
    actor: Actor,
    kind: str,
    day: date | None = None,
    booking_id: str | None = None,
    vehicle_id: str | None = None,
    data: Mapping[str, object] | None = None,
) -> None:
    """An event in the caller's transaction, on `day` or today. It is the office's own: no rider's tablet is told."""
    when = day or context.today()
    event = Event(kind, context.now(when), booking_id, vehicle_id, data or {})
    version = context.plan(connection, when).version
    add_events(connection, context.key, [StoredEvent(0, when.isoformat(), version, event, None, actor.id)])
