"""What-if jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select, update

from api.store.tables import scenarios

JobStatus = Literal["queued", "running", "done", "failed"]
DemandKind = Literal["recorded", "generated"]


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A job; `results` is {"base": figures, "scenario": figures} as JSON-ready data once it is done."""

    id: str
    day: str
    vehicles: tuple[str, ...]
    seed: int
    demand: DemandKind
    made_at: int
    status: JobStatus = "queued"
    progress: float = 0.0
    results: dict[str, Any] | None = None


def add_scenario(connection: Connection, town: str, row: ScenarioRow) -> None:
    """A new job."""
    values = {name: getattr(row, name) for name in ScenarioRow.__slots__} | {"vehicles": list(row.vehicles)}
    connection.execute(insert(scenarios).values(town=town, **values))


def save_progress(
    connection: Connection,
    town: str,
    scenario_id: str,
    status: JobStatus,
    progress: float,
    results: dict[str, Any] | None = None,
) -> None:
    """How far a job is."""
    here = (scenarios.c.town == town) & (scenarios.c.id == scenario_id)
    connection.execute(update(scenarios).where(here).values(status=status, progress=progress, results=results))


def read_scenario(connection: Connection, town: str, scenario_id: str) -> ScenarioRow | None:
    """One job."""
    query = select(scenarios).where(scenarios.c.town == town, scenarios.c.id == scenario_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def unfinished_scenarios(connection: Connection, town: str) -> list[ScenarioRow]:
    """Jobs that were queued or running, oldest first."""
    query = select(scenarios).where(scenarios.c.town == town, scenarios.c.status.in_(("queued", "running")))
    return [_read(row) for row in connection.execute(query.order_by(scenarios.c.made_at, scenarios.c.id))]


def _read(row: Row[Any]) -> ScenarioRow:
    return ScenarioRow(
        id=row.id,
        day=row.day,
        vehicles=tuple(row.vehicles),
        seed=row.seed,
        demand=row.demand,
        made_at=row.made_at,
        status=row.status,
        progress=row.progress,
        results=row.results,
    )
