"""The audit trail as the live feed."""

from __future__ import annotations

from datetime import date

from api.service.actors import Actor
from api.service.context import Context
from api.service.views import EventView
from api.store import events
from api.store.events import StoredEvent


def events_after(context: Context, actor: Actor, seq: int, limit: int) -> tuple[EventView, ...]:
    """See TownService.events_after."""
    riders = actor.rider_ids if actor.role in ("resident", "shared") else None
    with context.database.read() as connection:
        found = events.events_after(connection, context.key, seq, limit, riders)
    return tuple(event_view(context, one) for one in found)


def latest_seq(context: Context) -> int:
    """See TownService.latest_seq."""
    with context.database.read() as connection:
        return events.latest_seq(connection, context.key)


def event_view(context: Context, stored: StoredEvent) -> EventView:
    """An event as shown."""
    event = stored.event
    return EventView(
        seq=stored.seq,
        date=date.fromisoformat(stored.day),
        version=stored.version,
        kind=event.kind,
        at=context.moment(stored.day, event.at),
        booking_id=event.booking_id,
        vehicle_id=event.vehicle_id,
        data=dict(event.data),
    )
