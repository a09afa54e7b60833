"""The plan on other roads: a road closed for today, or open again."""

from __future__ import annotations

from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.planning import refresh
from scheduler.model import Plan
from scheduler.travel import MatrixTravel, PlaneTravel


def reroute(plan: Plan, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """The plan on the travel times `travel` as they are from now on, and whose promises that breaks."""
    return refresh(plan, now, travel)
