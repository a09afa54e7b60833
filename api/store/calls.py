"""Riders to be called. A row's number is that of the event that made the call necessary."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select, update

from api.store.dispatch_tables import calls

CallReason = Literal["promise_broken", "closed", "unserved", "stop_closed", "shift", "reopened"]


@dataclass(frozen=True, slots=True)
class CallRow:
    """`facts` are of the event: `part` of the promise, `reason` of a closure. `told_at` is seconds since 1970."""

    seq: int
    day: str
    booking_id: str
    why: CallReason
    facts: dict[str, Any]
    told_at: int | None = None
    told_by: str | None = None


def add_calls(connection: Connection, town: str, rows: Sequence[CallRow]) -> None:
    """New calls."""
    if rows:
        values = [{name: getattr(row, name) for name in CallRow.__slots__} for row in rows]
        connection.execute(insert(calls), [{"town": town, **value} for value in values])


def mark_call(connection: Connection, town: str, seq: int, told_at: int | None, told_by: str | None) -> bool:
    """Notes that somebody reached the rider, or (None) did not; False when it is not known or was noted already."""
    unlike = calls.c.told_at.is_not(None) if told_at is None else calls.c.told_at.is_(None)
    here = (calls.c.town == town) & (calls.c.seq == seq) & unlike
    return connection.execute(update(calls).where(here).values(told_at=told_at, told_by=told_by)).rowcount == 1


def read_call(connection: Connection, town: str, seq: int) -> CallRow | None:
    """One call."""
    row = connection.execute(select(calls).where(calls.c.town == town, calls.c.seq == seq)).one_or_none()
    return None if row is None else _read(row)


def day_calls(connection: Connection, town: str, day: str) -> list[CallRow]:
    """A day's calls in the order they became necessary."""
    query = select(calls).where(calls.c.town == town, calls.c.day == day)
    # Sorted here: asked for in the order of its key, SQLite reads the calls of all days in that order.
    return [_read(row) for row in sorted(connection.execute(query), key=lambda row: row.seq)]


def closed_bookings(connection: Connection, town: str, days: Collection[str]) -> dict[str, str]:
    """The reasons of the closings for weather that ever cancelled bookings of some days, by booking id."""
    query = select(calls.c.seq, calls.c.booking_id, calls.c.facts).where(
        calls.c.town == town, calls.c.day.in_(days), calls.c.why == "closed"
    )
    rows = sorted(connection.execute(query), key=lambda row: row.seq)
    return {row.booking_id: str(row.facts.get("reason", "")) for row in rows}


def _read(row: Row[Any]) -> CallRow:
    return CallRow(**{name: getattr(row, name) for name in CallRow.__slots__})
