"""A fleet on the move keeps every window, whatever is booked, moved or recombined while it drives."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.online import OnlineFleet
from scheduler.problem import ANYWHERE, NEVER, Problem
from scheduler.travel import PlaneTravel


def workload(seed: int, requests: int, vehicles: int) -> Problem:
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, 3000, 2 * requests + vehicles), rng.uniform(0, 3000, 2 * requests + vehicles)
    release = np.sort(rng.integers(0, 2000, requests))
    direct = np.hypot(
        x[0 : 2 * requests : 2] - x[1 : 2 * requests : 2], y[0 : 2 * requests : 2] - y[1 : 2 * requests : 2]
    )
    latest = np.empty(2 * requests, dtype=np.int64)
    latest[0::2] = release + 400
    latest[1::2] = release + 700 + (1.5 * direct / 8).astype(np.int64)
    return Problem(
        travel=PlaneTravel(x, y, 1 / 8).arrays,
        location=np.arange(2 * requests),
        earliest=np.repeat(release, 2),
        latest=latest,
        service=np.zeros(2 * requests, dtype=np.int64),
        ride_limit=np.full(requests, NEVER),
        load=np.tile(np.array([1, 0, 0]), (requests, 1)),
        aboard=np.zeros(requests, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=2 * requests + np.arange(vehicles),
        start_time=np.zeros(vehicles, dtype=np.int64),
        start_load=np.zeros((vehicles, 3), dtype=np.int64),
        end_location=np.full(vehicles, ANYWHERE),
        end_time=np.full(vehicles, NEVER),
        duration=np.full(vehicles, NEVER),
        capacity=np.tile(np.array([3, 0, 0]), (vehicles, 1)),
        wheelchair_seats=np.zeros(vehicles, dtype=np.int64),
    )


def run(seed: int, requests: int, vehicles: int, improve: bool) -> tuple[Problem, OnlineFleet, set[int]]:
    problem = workload(seed, requests, vehicles)
    fleet, accepted = OnlineFleet(problem), set()
    for request in range(requests):
        now = int(problem.earliest[2 * request])
        vehicle = fleet.answer(request, now)
        if vehicle is None and improve:
            vehicle = fleet.book_by_moving(request, now)
        if vehicle is not None:
            accepted.add(request)
        if improve and request % 5 == 4:
            fleet.rebalance(now, request)
            assert fleet.improve(now, seed=seed) >= 0
    fleet.advance(NEVER)
    return problem, fleet, accepted


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 40), st.integers(1, 6), st.booleans())
def test_whoever_was_accepted_is_carried_once_in_time_by_one_vehicle(
    seed: int, requests: int, vehicles: int, improve: bool
) -> None:
    untouched = workload(seed, requests, vehicles)
    _, fleet, accepted = run(seed, requests, vehicles, improve)
    place = {
        v: (untouched.travel.x[2 * requests + v], untouched.travel.y[2 * requests + v], 0) for v in range(vehicles)
    }
    seen: dict[int, int] = {}
    aboard = dict.fromkeys(range(vehicles), 0)
    for done in fleet.done():
        x, y = float(untouched.travel.x[done.node]), float(untouched.travel.y[done.node])
        px, py, since = place[done.vehicle]
        assert done.begin + 1e-6 >= since + math.hypot(x - px, y - py) / 8, "nobody drives faster than the road allows"
        place[done.vehicle] = (x, y, done.begin)
        assert untouched.earliest[done.node] <= done.begin <= untouched.latest[done.node]
        assert done.node not in seen
        seen[done.node] = done.vehicle
        aboard[done.vehicle] += -1 if done.node % 2 else 1
        assert 0 <= aboard[done.vehicle] <= 3
    assert set(seen) == {2 * r + end for r in accepted for end in (0, 1)}
    assert all(seen[2 * r] == seen[2 * r + 1] for r in accepted)


def test_making_room_by_moving_riders_accepts_more() -> None:
    plain = sum(len(run(seed, 250, 16, improve=False)[2]) for seed in range(4))
    moving = sum(len(run(seed, 250, 16, improve=True)[2]) for seed in range(4))
    assert moving > plain


def test_vehicles_that_share_a_start_location_are_refused_because_that_point_moves() -> None:
    problem = workload(1, 4, 2)
    problem.start_location[1] = problem.start_location[0]
    with pytest.raises(ValueError, match="a start location of its own"):
        OnlineFleet(problem)
