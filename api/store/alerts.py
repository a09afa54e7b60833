"""What alerts are made of beside the plan, and which of them a dispatcher has dealt with."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from api.store.dispatch_tables import alerts_done, learned
from api.store.events import StoredEvent, events_of_kind
from api.store.tables import positions, requests


class Refused(NamedTuple):
    """A wish without an offer; `asked_at` is in seconds since the midnight of its day."""

    request_id: str
    rider_id: str
    asked_at: int
    reason: str


def refused_wishes(connection: Connection, town: str, day: str) -> list[Refused]:
    """A day's wishes that got no offer, oldest first."""
    query = select(requests.c.id, requests.c.rider_id, requests.c.asked_at, requests.c.reason).where(
        requests.c.town == town, requests.c.day == day, requests.c.reason.is_not(None)
    )
    return [Refused(*row) for row in connection.execute(query.order_by(requests.c.asked_at, requests.c.id))]


def no_shows(connection: Connection, town: str, day: str) -> list[StoredEvent]:
    """The no-shows of a day that were not taken back."""
    taken_back = {
        event.event.booking_id
        for event in events_of_kind(connection, town, day, "undone")
        if event.event.data.get("kind") == "no_show"
    }
    last: dict[str | None, StoredEvent] = {}
    for event in events_of_kind(connection, town, day, "no_show"):
        last[event.event.booking_id] = event
    return [event for booking, event in last.items() if booking not in taken_back]


def last_heard(connection: Connection, town: str, day: str) -> dict[str, int]:
    """When each vehicle's driver last reported anything, a position too; seconds since 1970."""
    heard = {
        row.vehicle_id: int(row.at)
        for row in connection.execute(select(positions.c.vehicle_id, positions.c.at).where(positions.c.town == town))
    }
    query = select(learned.c.vehicle_id, learned.c.heard_at).where(
        learned.c.town == town, learned.c.day == day, learned.c.heard_at.is_not(None)
    )
    for row in connection.execute(query):
        heard[row.vehicle_id] = max(heard.get(row.vehicle_id, 0), int(row.heard_at))
    return heard


def done_alerts(connection: Connection, town: str, day: str) -> frozenset[str]:
    """The ids of a day's alerts that somebody has seen to."""
    query = select(alerts_done.c.alert_id).where(alerts_done.c.town == town, alerts_done.c.day == day)
    return frozenset(connection.scalars(query))


def mark_alert(connection: Connection, town: str, day: str, alert_id: str, by: str, at: int) -> bool:
    """Notes that an alert was seen to at `at` (seconds since 1970); False when it was noted already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(alerts_done).values(town=town, day=day, alert_id=alert_id, done_by=by, done_at=at)
    once = new.on_conflict_do_nothing().returning(alerts_done.c.alert_id)
    return connection.execute(once).one_or_none() is not None


def unmark_alert(connection: Connection, town: str, day: str, alert_id: str) -> bool:
    """Takes that back; False when it was not so."""
    here = (alerts_done.c.town == town) & (alerts_done.c.day == day) & (alerts_done.c.alert_id == alert_id)
    return connection.execute(delete(alerts_done).where(here)).rowcount == 1
