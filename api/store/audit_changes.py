"""What the audit log says of a change of plan: which events it made, and a digest of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, select

from api.store.audit import AuditRow, append, new_salt, salted_digest
from api.store.tables import events

PLAN_CHANGE = "plan.change"

_SAID = (
    events.c.seq, events.c.kind, events.c.at, events.c.booking_id, events.c.vehicle_id, events.c.rider_id,
    events.c.actor_id, events.c.data,
)  # fmt: skip


def note_plan_change(
    connection: Connection, town: str, actor_id: str, day: str, version: int, first: int, count: int
) -> None:
    """Adds the entry of a version and of its events, `count` of them from number `first` on."""
    facts: dict[str, Any] = {"version": version}
    salt = None
    if count:
        salt = new_salt()
        said = _said(connection, town, first, first + count - 1)
        facts |= {"first": first, "events": count, "digest": salted_digest(salt, list(said.values()))}
    append(connection, town, actor_id, PLAN_CHANGE, day, facts, salt=salt)


def altered_events(connection: Connection, town: str, rows: Collection[AuditRow]) -> list[int]:
    """The entries whose events are not any more what they were. One without salt is not looked at: what was personal
    in its events has been taken out."""
    changes = [row for row in rows if row.action == PLAN_CHANGE and row.salt is not None]
    if not changes:
        return []
    last = max(_last(row.facts) for row in changes)
    said = _said(connection, town, min(row.facts["first"] for row in changes), last)
    return [row.number for row in changes if not _as_it_was(row, said)]


def _as_it_was(row: AuditRow, said: Mapping[int, list[Any]]) -> bool:
    numbers = range(row.facts["first"], _last(row.facts) + 1)
    there = [said[number] for number in numbers if number in said]
    return row.facts["digest"] == salted_digest(row.salt or "", there)


def _last(facts: Mapping[str, Any]) -> int:
    return int(facts["first"] + facts["events"] - 1)


def _said(connection: Connection, town: str, first: int, last: int) -> dict[int, list[Any]]:
    query = select(*_SAID).where(events.c.town == town, events.c.seq.between(first, last)).order_by(events.c.seq)
    return {row.seq: list(row) for row in connection.execute(query)}
