"""What was done to a part of the plan since somebody looked at it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from api.service.context import Context
from api.service.hands.answers import rider
from api.service.hands.views import SinceThenView
from api.store.events import StoredEvent, events_since
from api.store.tokens import actors

ROUTINE = frozenset({"vehicle_departed", "vehicle_arrived", "boarded", "alighted", "break_ended"})
"""What happens on the road as it was planned is no reason to look again, unless it happens to the very booking."""

OFFICE = frozenset({"message", "told", "untold", "booking_noted"})
"""What was said to or about a rider does not change the plan."""

EVERYWHERE = frozenset({"closure_added", "closure_lifted"})
"""What concerns every vehicle."""


def since(
    context: Context, day: date, version: int, booking_id: str, vehicles: Collection[str]
) -> tuple[SinceThenView, ...]:
    """What touched the booking, or one of the vehicles, after `version` of the plan, oldest first."""
    with context.database.read() as connection:
        rows = events_since(connection, context.key, day.isoformat(), version)
        touching = [row for row in rows if _touches(row, booking_id, vehicles)]
        names = {
            key: row.name for key, row in actors(connection, context.key, {row.actor_id for row in touching}).items()
        }
    return _shown(context, touching, names)


def _touches(row: StoredEvent, booking_id: str, vehicles: Collection[str]) -> bool:
    event = row.event
    if event.booking_id == booking_id:
        return event.kind not in OFFICE
    if event.kind in ROUTINE | OFFICE:
        return False
    return event.kind in EVERYWHERE or event.vehicle_id in vehicles or event.data.get("from") in vehicles


def _shown(context: Context, rows: Sequence[StoredEvent], names: dict[str, str]) -> tuple[SinceThenView, ...]:
    return tuple(
        SinceThenView(
            who=names.get(row.actor_id, row.actor_id),
            kind=row.event.kind,
            at=context.moment(row.day, row.event.at),
            date=date.fromisoformat(row.day),
            booking_id=row.event.booking_id,
            vehicle_id=row.event.vehicle_id,
            rider_name=None if row.rider_id is None else rider(context, "", row.rider_id).rider_name,
        )
        for row in rows
    )
