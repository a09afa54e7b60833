"""Reading a day's log: pages on the screen, the whole of it for a file."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from api.service.context import Context
from api.service.log.naming import Names, names_of
from api.service.log.views import LogActorView, LogEntryView, LogKindView, LogView
from api.service.log.words import DOERS, kind_words, sentence
from api.service.people.folding import folded
from api.store.events import StoredEvent, day_events_before, day_kinds
from api.store.receipts import received_at
from api.town.model import Words

LATE_SECONDS = 90
"""A report that comes within this time of what it reports came at once."""

_CHUNK = 500


def log_page(context: Context, day: date, after: int | None, kinds: tuple[str, ...], query: str, limit: int) -> LogView:
    """See Desk.log."""
    found: list[LogEntryView] = []
    wanted = folded(query)
    with context.database.read() as connection:
        counted = day_kinds(connection, context.key, day.isoformat())
        while True:
            rows = day_events_before(connection, context.key, day.isoformat(), after, kinds, _CHUNK)
            for entry in _entries(context, connection, day, rows):
                if not wanted or wanted in _searchable(entry):
                    found.append(entry)
            after = rows[-1].seq if rows else None
            if len(rows) < _CHUNK or len(found) > limit:
                break
    more = len(found) > limit
    return LogView(
        date=day,
        entries=tuple(found[:limit]),
        next=found[limit - 1].seq if more else None,
        kinds=tuple(LogKindView(kind, kind_words(kind), count) for kind, count in counted.items()),
    )


def whole_log(context: Context, day: date) -> tuple[LogEntryView, ...]:
    """See Desk.whole_log."""
    with context.database.read() as connection:
        rows = day_events_before(connection, context.key, day.isoformat(), None, (), 1_000_000)
        return tuple(_entries(context, connection, day, rows[::-1]))


def _entries(context: Context, connection: Connection, day: date, rows: list[StoredEvent]) -> list[LogEntryView]:
    if not rows:
        return []
    names = names_of(context, connection, rows)
    received = received_at(connection, context.key, day.isoformat(), [row.seq for row in rows])
    return [_entry(context, row, names, received.get(row.seq)) for row in rows]


def _entry(context: Context, row: StoredEvent, names: Names, received: int | None) -> LogEntryView:
    event = row.event
    at = context.moment(row.day, event.at)
    late = received is not None and received - at.timestamp() > LATE_SECONDS
    rider, vehicle = names.rider(row), names.vehicle(event.vehicle_id)
    return LogEntryView(
        seq=row.seq,
        at=at,
        received_at=datetime.fromtimestamp(received, context.town.timezone) if late and received else None,
        actor=_actor(row.actor_id, names),
        kind=event.kind,
        words=sentence(event.kind, rider, vehicle, names.more(row)),
        booking_id=event.booking_id,
        rider_name=rider,
        vehicle_id=event.vehicle_id,
        vehicle_name=vehicle,
    )


def _actor(actor_id: str, names: Names) -> LogActorView:
    known = names.actors.get(actor_id)
    if known is not None:
        return LogActorView(actor_id, Words(known.name, known.name), known.role)
    words = next((words for name, words in DOERS.items() if actor_id == name or actor_id.startswith(f"{name}-")), None)
    return LogActorView(actor_id, words or Words(actor_id, actor_id), None)


def _searchable(entry: LogEntryView) -> str:
    named = entry.actor.name
    return folded(f"{entry.words.ja}|{entry.words.en}|{named.ja}|{named.en}|{entry.booking_id or ''}")
