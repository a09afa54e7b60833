"""The planner's studies: what was asked, how far it is, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, null, select, update

from api.store.planning_tables import studies

StudyStatus = Literal["queued", "running", "done", "failed", "cancelled"]
Phase = Literal["comparison", "frontier"]
Failure = dict[str, str]
"""Why there will be no results, by language."""

UNFINISHED = ("queued", "running")


@dataclass(frozen=True, slots=True)
class StudyHead:
    """How far a study is; `names` are those of its scenarios by language."""

    id: str
    made_by: str
    made_at: int
    names: list[dict[str, str]] = field(default_factory=list)
    status: StudyStatus = "queued"
    phase: Phase | None = None
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One study: `asked` as it was asked (empty: not read), `results` what came of it so far."""

    head: StudyHead
    asked: dict[str, Any]
    results: dict[str, Any] | None = None
    failure: Failure | None = None


_HEAD = [studies.c[name] for name in StudyHead.__slots__]


def add_study(connection: Connection, town: str, head: StudyHead, asked: dict[str, Any]) -> None:
    """A new study."""
    values = {name: getattr(head, name) for name in StudyHead.__slots__}
    connection.execute(insert(studies).values(town=town, asked=asked, **values))


def save_progress(connection: Connection, town: str, study_id: str, phase: Phase, done: int, total: int) -> bool:
    """How far a study is; False, and nothing is written, when it has ended meanwhile."""
    values = {"status": "running", "phase": phase, "done": done, "total": total}
    return _change(connection, town, study_id, values)


def save_results(connection: Connection, town: str, study_id: str, results: dict[str, Any]) -> bool:
    """What came of a study so far; False, and nothing is written, when it has ended meanwhile."""
    return _change(connection, town, study_id, {"results": results})


def end_study(
    connection: Connection, town: str, study_id: str, status: StudyStatus, failure: Failure | None = None
) -> bool:
    """Ends a study; False when it had ended before."""
    return _change(connection, town, study_id, {"status": status, "phase": None, "failure": failure})


def _change(connection: Connection, town: str, study_id: str, values: dict[str, Any]) -> bool:
    here = (studies.c.town == town) & (studies.c.id == study_id) & studies.c.status.in_(UNFINISHED)
    return bool(connection.execute(update(studies).where(here).values(**values)).rowcount)


def remove_study(connection: Connection, town: str, study_id: str) -> bool:
    """Takes a study away; False when there was none."""
    here = (studies.c.town == town) & (studies.c.id == study_id)
    return bool(connection.execute(delete(studies).where(here)).rowcount)


def read_study(connection: Connection, town: str, study_id: str, with_asked: bool = True) -> StudyRow | None:
    """One study; what was asked may hold megabytes of trips, and whoever only follows the study does without."""
    asked = studies.c.asked if with_asked else null().label("asked")
    query = select(*_HEAD, asked, studies.c.results, studies.c.failure)
    row = connection.execute(query.where(studies.c.town == town, studies.c.id == study_id)).one_or_none()
    return None if row is None else StudyRow(StudyHead(*row[: len(_HEAD)]), row.asked or {}, row.results, row.failure)


def study_status(connection: Connection, town: str, study_id: str) -> StudyStatus | None:
    """Whether a study waits, runs or has ended; None when there is none."""
    query = select(studies.c.status).where(studies.c.town == town, studies.c.id == study_id)
    status: StudyStatus | None = connection.scalar(query)
    return status


def newest_studies(connection: Connection, town: str, most: int) -> list[StudyHead]:
    """The studies made last, newest first."""
    query = select(*_HEAD).where(studies.c.town == town)
    return [
        StudyHead(*row)
        for row in connection.execute(query.order_by(studies.c.made_at.desc(), studies.c.id).limit(most))
    ]


def unfinished_studies(connection: Connection, town: str) -> list[str]:
    """The ids of studies that wait or run, oldest first."""
    query = select(studies.c.id).where(studies.c.town == town, studies.c.status.in_(UNFINISHED))
    return list(connection.scalars(query.order_by(studies.c.made_at, studies.c.id)))


def count_unfinished(connection: Connection, town: str) -> int:
    """How many studies wait or run."""
    query = select(func.count()).where(studies.c.town == town, studies.c.status.in_(UNFINISHED))
    return int(connection.scalar(query) or 0)
