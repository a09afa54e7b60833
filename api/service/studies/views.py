"""Studies as they are shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from api.store.studies import Phase, StudyStatus
from api.town.model import Words


@dataclass(frozen=True, slots=True)
class FindingView:
    """A mistake in what was asked: `scenario` counts from 0, -1 is the search for the frontier."""

    scenario: int
    field: str
    row: int | None
    ja: str
    en: str

    def as_json(self) -> dict[str, object]:
        """As a member of a problem document."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class ComparedView:
    """A scenario as it would be run."""

    name: Words
    days: tuple[date, ...]
    draws: int
    vehicles_per_day: float


@dataclass(frozen=True, slots=True)
class CheckView:
    """What a study would run; with findings it cannot be run, and the rest is empty."""

    findings: tuple[FindingView, ...]
    runs: int | None
    scenarios: tuple[ComparedView, ...]


@dataclass(frozen=True, slots=True)
class StudySummaryView:
    """How far a study is."""

    study_id: str
    names: tuple[Words, ...]
    status: StudyStatus
    phase: Phase | None
    done: int
    total: int
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class StudyView(StudySummaryView):
    """A study with what was asked (None: not wanted) and what came of it so far."""

    asked: dict[str, Any] | None
    results: dict[str, Any] | None
    failure: Words | None
