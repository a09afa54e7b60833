"""Where vehicles without work should wait: near where people have asked, and away from each other.

Each idle vehicle in turn goes to the recent origin that brings the most others nearer to some vehicle,
a greedy k-median as used for taxi fleets (Alonso-Mora et al. 2017 rebalance for the same reason).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.problem import Problem, Routes

RECENT = 200
"""Origins that are looked at, the latest ones."""


def waiting_places(problem: Problem, routes: Routes, asked: int) -> dict[int, int]:
    """For each idle vehicle the location to wait at, given that requests below `asked` have been made."""
    idle = np.flatnonzero(routes.length == 0)
    recent = np.arange(max(0, asked - RECENT), asked)
    if not len(idle) or len(recent) < 2:
        return {}
    origins = problem.location[2 * recent]
    points = np.column_stack([problem.travel.x[origins], problem.travel.y[origins]])
    apart = np.hypot(*(points[:, None] - points[None, :]).transpose(2, 0, 1))
    covered = _covered(problem, routes, points)
    places: dict[int, int] = {}
    here = _points(problem, problem.start_location[idle])
    free = np.ones(len(idle), dtype=np.bool_)
    for _ in range(min(len(idle), len(points))):
        best = int(np.maximum(covered[None, :] - apart, 0).sum(axis=1).argmax())
        away = np.where(free, np.hypot(*(here - points[best]).T), np.inf)
        nearest = int(away.argmin())
        places[int(idle[nearest])] = int(origins[best])
        covered = np.minimum(covered, apart[best])
        free[nearest] = False
    return places


def _covered(problem: Problem, routes: Routes, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Distance of each point from the nearest place where a busy vehicle will become free."""
    busy = np.flatnonzero(routes.length)
    if not len(busy):
        return np.full(len(points), 1e9)
    last = problem.location[routes.sequence[busy, routes.length[busy] - 1]]
    ends = _points(problem, last)
    return np.hypot(*(points[:, None] - ends[None, :]).transpose(2, 0, 1)).min(axis=1)


def _points(problem: Problem, locations: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.column_stack([problem.travel.x[locations], problem.travel.y[locations]])
