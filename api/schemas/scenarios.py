"""What-if: a day run again under other circumstances."""

from __future__ import annotations

import datetime
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Day, Identifier
from api.schemas.figures import Figures


class ScenarioAsked(Asked):
    """A day (default: today) under a change of the fleet.

    `vehicles` keeps only the first so many of the day's vehicles, `remove` takes some away by id; give at most
    one. `demand`: "recorded" is what was really asked that day, "generated" a seeded draw.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{"date": "2026-11-26", "remove": ["bus-2"], "seed": 1}]})

    date: Day | None = None
    vehicles: int | None = Field(None, ge=0, le=10_000)
    remove: list[Identifier] | None = Field(None, max_length=1000)
    seed: int = Field(0, ge=0, le=2**31 - 1)
    demand: Literal["recorded", "generated"] | None = Field(
        None, description="Default: recorded for a day that is over, generated for any other"
    )

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        if self.vehicles is not None and self.remove is not None:
            raise PydanticCustomError("scenario_form", "give either vehicles or remove")
        return self


class ScenarioResults(Answered):
    """The same demand, with the day's own fleet and with the changed one."""

    base: Figures
    scenario: Figures


class Scenario(Answered):
    """A job. `progress` runs from 0 to 1; `results` is null until it is done."""

    scenario_id: str
    status: Literal["queued", "running", "done", "failed"]
    progress: float = Field(ge=0, le=1)
    date: datetime.date
    vehicles: list[str] = Field(description="The vehicles of the scenario")
    demand: Literal["recorded", "generated"]
    results: ScenarioResults | None
