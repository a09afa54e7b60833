"""What the optimiser's process says of itself, and how long it may then be silent."""

from __future__ import annotations

from typing import Literal

from api.optimiser.budget import Budget

Step = Literal["open", "rest", "prepare", "improve", "commit", "done"]

Sign = tuple[Step, str]
"""A step, and the day it is about ("" for none)."""

PREPARE_SECONDS = 600.0
"""A large town's travel times may have to be computed first."""

COMMIT_SECONDS = 5.0
"""While it commits it may hold the database's only place for a writer: others wait for it."""


def longest(step: Step, budget: Budget) -> float:
    """Seconds until the next sign of life is overdue."""
    if step in ("open", "prepare"):
        return PREPARE_SECONDS
    if step == "commit":
        return min(COMMIT_SECONDS, budget.patience)
    return max(budget.patience, 5 * budget.seconds) if step == "improve" else budget.patience
