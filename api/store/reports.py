"""Drivers' reports: known by the phone's own ids, and what is needed to take one back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.store.dispatch_tables import reports, undos


class ReportTaken(Exception):
    """A report of the same id was recorded meanwhile: nothing of this transaction may stay."""


class KnownReport(NamedTuple):
    """What was reported (a hash of the body) and what was answered (text)."""

    body_hash: str
    answer: str


@dataclass(frozen=True, slots=True)
class UndoRow:
    """A report with what it changed. `at` is seconds since midnight, `received_at` since 1970.

    `before` is JSON-ready; None when the report cannot be taken back any more.
    """

    ordinal: int
    event_id: str | None
    kind: str
    at: int
    received_at: int
    before: Any
    undone: bool


def read_report(connection: Connection, town: str, vehicle_id: str, event_id: str) -> KnownReport | None:
    """The answer that was given to a report of this id."""
    here = (reports.c.town == town) & (reports.c.vehicle_id == vehicle_id) & (reports.c.event_id == event_id)
    row = connection.execute(select(reports.c.body_hash, reports.c.answer).where(here)).one_or_none()
    return None if row is None else KnownReport(row.body_hash, row.answer)


def add_report(
    connection: Connection,
    town: str,
    vehicle_id: str,
    event_id: str,
    day: str,
    kind: str,
    known: KnownReport,
    received_at: int,
) -> None:
    """Keeps a report's answer. Raises ReportTaken when another transaction recorded the id first."""
    values = {"town": town, "vehicle_id": vehicle_id, "event_id": event_id, "day": day, "kind": kind}
    try:
        connection.execute(insert(reports).values(**values, received_at=received_at, **known._asdict()))
    except IntegrityError as error:
        raise ReportTaken from error


def add_undo(
    connection: Connection,
    town: str,
    day: str,
    vehicle_id: str,
    event_id: str | None,
    kind: str,
    at: int,
    received_at: int,
    before: Any,
    seq: int,
) -> None:
    """Keeps what the vehicle's newest report changed; of older ones, too late to take back, only that they were."""
    here = (undos.c.town == town) & (undos.c.day == day) & (undos.c.vehicle_id == vehicle_id)
    last = connection.scalar(select(func.max(undos.c.ordinal)).where(here))
    too_late = here & (undos.c.received_at < received_at - UNDO_SECONDS) & undos.c.before.is_not(None)
    connection.execute(update(undos).where(too_late).values(before=None))
    row = {"ordinal": 0 if last is None else last + 1, "event_id": event_id, "kind": kind, "at": at, "seq": seq}
    where = {"town": town, "day": day, "vehicle_id": vehicle_id}
    connection.execute(insert(undos).values(**where, **row, received_at=received_at, before=before, undone=False))


UNDO_SECONDS = 600
"""How long after it was received a report can be taken back."""


def last_reports(connection: Connection, town: str, day: str, vehicle_id: str, limit: int = 20) -> list[UndoRow]:
    """A vehicle's newest reports of a day, the last one first, those taken back among them."""
    here = (undos.c.town == town) & (undos.c.day == day) & (undos.c.vehicle_id == vehicle_id)
    query = select(undos).where(here).order_by(undos.c.ordinal.desc()).limit(limit)
    return [_undo_row(row) for row in connection.execute(query)]


def mark_undone(connection: Connection, town: str, day: str, vehicle_id: str, ordinal: int) -> bool:
    """Says that a report was taken back; False when it was already."""
    here = (undos.c.town == town) & (undos.c.day == day) & (undos.c.vehicle_id == vehicle_id)
    this = here & (undos.c.ordinal == ordinal) & undos.c.undone.is_(False)
    return connection.execute(update(undos).where(this).values(undone=True)).rowcount == 1


def _undo_row(row: Row[Any]) -> UndoRow:
    return UndoRow(**{field: getattr(row, field) for field in UndoRow.__slots__})
