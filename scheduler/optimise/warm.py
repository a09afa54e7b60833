"""Compiles the optimiser ahead of its first use, for set-up: the compiled code is kept beside the source."""

from __future__ import annotations

import numpy as np

from scheduler.optimise.improve import improve
from scheduler.problem import Problem
from scheduler.travel import PlaneTravel


def warm(method: str = "mixed") -> None:
    """Improves a plan of two requests, so that everything compiled is compiled; about 45 s, then at once."""
    improve(tiny_problem(), [], iterations=10, method=method)


def tiny_problem() -> Problem:
    """Two requests and one vehicle on a plane."""
    places = np.arange(5, dtype=np.float64) * 100.0
    return Problem(
        travel=PlaneTravel(places, places * 0.5, 1.0).arrays,
        location=np.arange(1, 5),
        earliest=np.zeros(4, dtype=np.int64),
        latest=np.full(4, 5000, dtype=np.int64),
        service=np.full(4, 10, dtype=np.int64),
        ride_limit=np.full(2, 2000, dtype=np.int64),
        load=np.array([[1, 0, 0], [1, 0, 0]]),
        aboard=np.zeros(2, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=np.zeros(1, dtype=np.int64),
        start_time=np.zeros(1, dtype=np.int64),
        start_load=np.zeros((1, 3), dtype=np.int64),
        end_location=np.zeros(1, dtype=np.int64),
        end_time=np.full(1, 9000, dtype=np.int64),
        duration=np.full(1, 9000, dtype=np.int64),
        capacity=np.array([[4, 0, 0]]),
        wheelchair_seats=np.zeros(1, dtype=np.int64),
    )
