"""What is wrong with scenarios that were asked."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Answered


class ScenarioFinding(Answered):
    """A mistake: the asked scenario counted from 0 (-1: the search for the frontier), its field, and in a CSV of trips
    the row, which is its line."""

    scenario: int
    field: str = Field(examples=["fleet.change[0].seats"])
    row: int | None = None
    ja: str
    en: str
