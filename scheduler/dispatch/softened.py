"""A plan whose latest times are soft: what a rescue searches in."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.dispatch.due import due_times
from scheduler.dispatch.letting_out import undelayed
from scheduler.dispatch.workspace import Workspace
from scheduler.problem import NEVER, Problem
from scheduler.schedule import refresh

MOST_LATE = 4 * 3600
"""Nobody is planned later than this past a promise: they are better served by somebody else."""


class Softened:
    """The routes of `work` with `due` (N,) times beside hard limits; riders may be late up to MOST_LATE.

    With `lenient` only the riders in it (request numbers) may be late. `serving` (V,) are the vehicles that can be
    planned at all. What the world has already made late beyond the limits is let out as far as its order needs.
    """

    def __init__(self, work: Workspace, lenient: list[int] | None = None) -> None:
        self.work = work
        self.due = np.full_like(work.problem.latest, NEVER)
        requests = 2 * work.candidate
        self.due[:requests] = [time for booking in work.bookings for time in due_times(booking)]
        self.problem = self._problem(lenient)
        self.serving = np.array(
            [route.in_service and self._possible(v) for v, route in enumerate(work.plan.routes)], dtype=np.bool_
        )
        self.problem = self.problem._replace(allowed=work.allowed & self.serving)

    def _problem(self, lenient: list[int] | None) -> Problem:
        problem, rides = self.work.problem, self.work.problem.ride_limit.copy()
        count = self.work.candidate
        promised = np.array([booking.promise.ride_limit for booking in self.work.bookings], dtype=np.int64)
        rides[:count] = np.maximum(rides[:count], promised)
        soft = np.zeros(count, dtype=np.bool_)
        soft[slice(None) if lenient is None else lenient] = True
        latest = problem.latest.copy()
        most = self.due[: 2 * count] + np.where(np.repeat(soft, 2), MOST_LATE, 0)
        latest[: 2 * count] = np.maximum(latest[: 2 * count], most)
        return problem._replace(
            latest=latest, ride_limit=rides, end_time=problem.end_time.copy(), duration=problem.duration.copy()
        )

    def _possible(self, vehicle: int) -> bool:
        """Brings a route up to date, letting out what the world has already made impossible."""
        problem, routes, work = self.problem, self.work.routes, self.work
        if refresh(problem, routes, vehicle, work.scratch):
            return True
        order = work.sequence(vehicle)
        begin = undelayed(work, vehicle)
        rides = [node // 2 for node in order if node < 2 * work.candidate]
        problem.ride_limit[rides] = NEVER
        problem.duration[vehicle] = NEVER
        problem.latest[order] = np.maximum(problem.latest[order], begin[1 : len(order) + 1])
        problem.end_time[vehicle] = max(problem.end_time[vehicle], begin[len(order) + 1])
        return bool(refresh(problem, routes, vehicle, work.scratch))


def request_lateness(due: NDArray[np.int64], begin: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Seconds each of the first `count` requests is late, at the pickup and at the arrival together."""
    late = np.maximum(begin[: 2 * count] - due[: 2 * count], 0)
    together: NDArray[np.int64] = late[0::2] + late[1::2]
    return together
