"""A small invented town for tests of dispatch: twelve places on a grid, two buses and a car."""

from __future__ import annotations

import numpy as np

from scheduler.model import Break, Load, Vehicle
from scheduler.rules import Line, ServiceRules
from scheduler.travel import MatrixTravel

OPENS, CLOSES = 9 * 3600, 15 * 3600
DAY = "2026-11-26"  # a Thursday


def travel() -> MatrixTravel:
    """Streets on a 4 × 3 grid, 500 m and 75 s apart."""
    x, y = np.arange(12) % 4, np.arange(12) // 4
    steps = abs(x[:, None] - x[None, :]) + abs(y[:, None] - y[None, :])
    return MatrixTravel(steps * 75, steps * 500)


def vehicles() -> list[Vehicle]:
    """Two buses with a wheelchair place that folds two seats away, and a car with one seat."""
    rest = Break(0, 11 * 3600, 13 * 3600, 1800)
    shift = {"start": 0, "end": 0, "shift_start": OPENS - 600, "shift_end": CLOSES + 900}
    return [
        Vehicle("red", Load(6, 1, 4), **shift, seats_per_wheelchair=2, breaks=(rest,)),
        Vehicle("blue", Load(6, 1, 4), **shift, seats_per_wheelchair=2),
        Vehicle("car", Load(1, 0, 6), **shift),
    ]


def rules() -> ServiceRules:
    """One line over the whole town on weekdays."""
    line = Line("line", frozenset(range(5)), frozenset(range(12)), OPENS, CLOSES)
    return ServiceRules((line,), max_party=Load(4, 1, 4))
