"""The audit trail as the live feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api.service.actors import Actor
from api.service.context import Context
from api.service.views import EventView
from api.store import events
from api.store.events import StoredEvent


@dataclass(frozen=True, slots=True)
class News:
    """An event, and the rider it is about when it is about one."""

    rider_id: str | None
    event: EventView


def riders_heard(actor: Actor) -> frozenset[str] | None:
    """Whose events the actor hears of; None: everybody's, and those about nobody."""
    return frozenset(actor.rider_ids) if actor.role in ("resident", "shared") else None


def news_after(context: Context, seq: int, limit: int) -> tuple[News, ...]:
    """See TownService.news_after."""
    with context.database.read() as connection:
        found = events.events_after(connection, context.key, seq, limit)
    return tuple(News(one.rider_id, event_view(context, one)) for one in found)


def events_after(context: Context, actor: Actor, seq: int, limit: int) -> tuple[EventView, ...]:
    """See TownService.events_after."""
    riders = riders_heard(actor)
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
