"""Vehicles moving on the plane while requests come in, compiled.

A vehicle's start is where it last was known to be. Between there and its next visit it may be sent
elsewhere, so before a scan its start is moved along the way to where it is now.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import refresh


class Motion(NamedTuple):
    """due (V,): when each vehicle's next visit is over. kept (2, M): sequences to put back, one a depth of moving.

    wait_at (V,): location where an idle vehicle goes to wait, ANYWHERE for where it is.
    """

    due: NDArray[np.int64]
    kept: NDArray[np.int64]
    wait_at: NDArray[np.int64]


@kernel
def settle_route(problem: Problem, routes: Routes, motion: Motion, vehicle: int, scratch: Scratch) -> bool:
    """`schedule.refresh` of a route, and when its next visit will be over."""
    fine = refresh(problem, routes, vehicle, scratch)
    _next_due(problem, routes, motion, vehicle)
    return fine


@kernel
def _next_due(problem: Problem, routes: Routes, motion: Motion, vehicle: int) -> None:
    if routes.length[vehicle] == 0:
        motion.due[vehicle] = NEVER
    else:
        motion.due[vehicle] = routes.begin[vehicle, 1] + problem.service[routes.sequence[vehicle, 0]]


@kernel
def _stroll(problem: Problem, here: int, there: int, elapsed: int) -> None:
    """Moves a start towards a waiting place for `elapsed` time at full speed."""
    x, y = problem.travel.x, problem.travel.y
    dx, dy = x[there] - x[here], y[there] - y[here]
    distance = np.sqrt(dx * dx + dy * dy)
    # A little less than the time allows, so that rounding never makes a vehicle faster than it is.
    share = 1.0 if distance == 0.0 else min(1.0, max(0.0, elapsed - 1) / problem.travel.pace / distance)
    x[here] += share * dx
    y[here] += share * dy


@kernel
def anchor(problem: Problem, routes: Routes, motion: Motion, vehicle: int, now: int) -> None:
    """Moves the vehicle's start to where it is at `now`. The begins of its visits stay as they are."""
    x, y = problem.travel.x, problem.travel.y
    here, since = problem.start_location[vehicle], problem.start_time[vehicle]
    if now <= since:
        return
    if routes.length[vehicle] > 0:
        node = routes.sequence[vehicle, 0]
        there, due = problem.location[node], routes.begin[vehicle, 1]
        # By share of the time left, so that rounding never makes the next visit late.
        share = 1.0 if due <= since else min(1.0, (now - since) / (due - since))
        x[here] += share * (x[there] - x[here])
        y[here] += share * (y[there] - y[here])
    elif motion.wait_at[vehicle] >= 0:
        _stroll(problem, here, motion.wait_at[vehicle], now - since)
    problem.start_time[vehicle] = now
    routes.begin[vehicle, 0] = now


@kernel
def advance(problem: Problem, routes: Routes, motion: Motion, now: int, log: NDArray[np.int64], logged: int) -> int:
    """Carries out every visit that is over by `now`; writes (vehicle, node, begin) rows to `log` from `logged`.

    Returns the new number of rows.
    """
    for vehicle in range(motion.due.shape[0]):
        while motion.due[vehicle] <= now and routes.length[vehicle] > 0:
            node, over = routes.sequence[vehicle, 0], motion.due[vehicle]
            log[logged, 0], log[logged, 1], log[logged, 2] = vehicle, node, routes.begin[vehicle, 1]
            logged += 1
            _complete(problem, routes, vehicle, node, over)
            _next_due(problem, routes, motion, vehicle)
    return logged


@kernel
def _complete(problem: Problem, routes: Routes, vehicle: int, node: int, over: int) -> None:
    """Moves the vehicle past its first visit."""
    request, here = node // 2, problem.start_location[vehicle]
    problem.travel.x[here] = problem.travel.x[problem.location[node]]
    problem.travel.y[here] = problem.travel.y[problem.location[node]]
    problem.start_time[vehicle] = over
    if node % 2 == 0:
        problem.aboard[request] = True
        problem.latest[node + 1] = min(problem.latest[node + 1], over + problem.ride_limit[request])
    for c in range(3):
        problem.start_load[vehicle, c] += (-1 if node % 2 else 1) * problem.load[request, c]
    n = routes.length[vehicle]
    for k in range(n - 1):
        routes.sequence[vehicle, k] = routes.sequence[vehicle, k + 1]
    for k in range(1, n + 1):
        routes.begin[vehicle, k] = routes.begin[vehicle, k + 1]
        routes.latest[vehicle, k] = routes.latest[vehicle, k + 1]
        for c in range(3):
            routes.load[vehicle, k, c] = routes.load[vehicle, k + 1, c]
    routes.begin[vehicle, 0] = over
    for c in range(3):
        routes.load[vehicle, 0, c] = problem.start_load[vehicle, c]
    routes.length[vehicle] = n - 1


@kernel
def reachable(problem: Problem, vehicle: int, request: int) -> bool:
    """False only when the vehicle, driving straight there, is too late for the pickup.

    Safe by the triangle inequality: no detour over other visits gets there sooner.
    """
    here, there = problem.start_location[vehicle], problem.location[2 * request]
    left = problem.latest[2 * request] - problem.start_time[vehicle]
    if left < 0:
        return False
    dx = problem.travel.x[here] - problem.travel.x[there]
    dy = problem.travel.y[here] - problem.travel.y[there]
    reach = (left + 1) / problem.travel.pace
    return dx * dx + dy * dy <= reach * reach
