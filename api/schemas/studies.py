"""The planner's studies."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, PlainSerializer, SkipValidation

from api.planning.form import ScenarioForm
from api.schemas.base import Answered, Asked, Moment, Words
from api.schemas.findings import ScenarioFinding

Scenario = Annotated[ScenarioForm, SkipValidation, PlainSerializer(lambda form: form)]
"""A scenario as it was sent: the planner reads its mistakes in words of both languages, each with its field."""

STANDARD = "acceptance >= 0.95, wait_p90 <= 900"


class FrontierAsked(Asked):
    """A search over fleet and hours around the base, on its days.

    From one vehicle to `more` of each sort than there are; all shifts begin later and end earlier by every pair of
    `trims` (minutes). The cheapest plan that meets the `standard` is named.
    """

    more: int = Field(1, ge=0, le=3)
    trims: list[Annotated[int, Field(ge=0, le=720)]] = Field(default=[0, 60, 120], min_length=1, max_length=6)
    standard: str = Field(
        STANDARD, max_length=500, description="Bounds on figures, parted by commas; seconds and shares"
    )


class StudyAsked(Asked):
    """Scenarios to be run beside one another: each is the difference to the town as it is.

    They are compared with the town as it is or, without `as_it_is`, with the first of them. A scenario's `base` and
    `demand.path` are names of files and belong to the command line.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "scenarios": [
                        {
                            "name": "バス1台",
                            "days": {"from": "2026-11-26", "service_days": 5},
                            "fleet": {"remove": ["bus-2"]},
                            "run": {"draws": 3},
                        }
                    ],
                    "as_it_is": True,
                    "frontier": {"more": 1, "trims": [0, 60], "standard": STANDARD},
                }
            ]
        }
    )

    scenarios: list[Scenario] = Field(min_length=1, max_length=12)
    as_it_is: bool = True
    frontier: FrontierAsked | None = None


class ScenarioCompared(Answered):
    """A scenario as it would be run."""

    name: Words
    days: list[datetime.date]
    draws: int
    vehicles_per_day: float


class StudyCheck(Answered):
    """What a study would run: its scenarios, base first, and how many days are simulated in all, at most. With
    findings it cannot be run; then `runs` is null and `scenarios` empty."""

    findings: list[ScenarioFinding]
    runs: int | None
    scenarios: list[ScenarioCompared]


class StudySummary(Answered):
    """How far a study is. `names` are those of its scenarios, base first; `done` of `total` simulated days are over,
    those of the search for the frontier among them, which may leave some out."""

    study_id: str
    names: list[Words]
    status: Literal["queued", "running", "done", "failed", "cancelled"]
    phase: Literal["comparison", "frontier"] | None
    done: int
    total: int
    made_at: Moment
    made_by: str


class StudyResults(Answered):
    """What came of a study so far: the comparison in the draws that are over for all scenarios, and the frontier."""

    comparison: dict[str, Any]
    draws_done: int
    frontier: dict[str, Any] | None


class Study(StudySummary):
    """A study. `results` come draw by draw while it runs; `failure` says why it failed and what to do."""

    asked: StudyAsked | None = Field(description="null where it was not wanted")
    results: StudyResults | None
    failure: Words | None
