"""The planner's studies: what was asked, how far it is, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select, update

from api.store.planning_tables import studies

StudyStatus = Literal["queued", "running", "done", "failed", "cancelled"]
UNFINISHED = ("queued", "running")


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One study; `asked` holds a form for each scenario, `results` the comparison so far."""

    id: str
    made_by: str
    made_at: int
    asked: list[dict[str, Any]] = field(default_factory=list)
    status: StudyStatus = "queued"
    done: int = 0
    total: int = 0
    results: dict[str, Any] | None = None


def add_study(connection: Connection, town: str, row: StudyRow) -> None:
    """A new study."""
    connection.execute(insert(studies).values(town=town, **{name: getattr(row, name) for name in StudyRow.__slots__}))


def save_runs(connection: Connection, town: str, study_id: str, done: int, total: int, results: Any) -> bool:
    """How far a study is; False, and nothing is written, when it was cancelled meanwhile."""
    values = {"status": "running", "done": done, "total": total, "results": results}
    return _change(connection, town, study_id, values)


def end_study(connection: Connection, town: str, study_id: str, status: StudyStatus) -> bool:
    """Ends a study; False when it had ended before."""
    return _change(connection, town, study_id, {"status": status})


def _change(connection: Connection, town: str, study_id: str, values: dict[str, Any]) -> bool:
    here = (studies.c.town == town) & (studies.c.id == study_id) & studies.c.status.in_(UNFINISHED)
    return bool(connection.execute(update(studies).where(here).values(**values)).rowcount)


def read_study(connection: Connection, town: str, study_id: str) -> StudyRow | None:
    """One study."""
    row = connection.execute(select(studies).where(studies.c.town == town, studies.c.id == study_id)).one_or_none()
    return None if row is None else _read(row)


def newest_studies(connection: Connection, town: str, most: int) -> list[StudyRow]:
    """The studies made last, newest first."""
    query = select(studies).where(studies.c.town == town).order_by(studies.c.made_at.desc(), studies.c.id).limit(most)
    return [_read(row) for row in connection.execute(query)]


def unfinished_studies(connection: Connection, town: str) -> list[StudyRow]:
    """Studies that wait or run, oldest first."""
    query = select(studies).where(studies.c.town == town, studies.c.status.in_(UNFINISHED))
    return [_read(row) for row in connection.execute(query.order_by(studies.c.made_at, studies.c.id))]


def _read(row: Row[Any]) -> StudyRow:
    return StudyRow(**{name: getattr(row, name) for name in StudyRow.__slots__})
