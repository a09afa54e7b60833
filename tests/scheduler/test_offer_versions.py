"""An answer depends on the plan, the wish and the moment alone, never on what was asked before."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler import dispatch, insertion
from scheduler.dispatch import Answer
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Load, Plan, Request
from scheduler.problem import NEVER
from scheduler.simulation import Behaviour
from scheduler.simulation.drive import due, next_event
from scheduler.travel import MatrixTravel
from tests.scheduler import small_town
from tests.scheduler.plan_checks import assert_plan_is_sound

TRAVEL, RULES = small_town.travel(), small_town.rules()
PARTIES = [Load(1), Load(2), Load(0, 1), Load(1, 1), Load(4), Load(1, 0, 2)]


def some_wish(rng: np.random.Generator, name: str, now: int) -> Request:
    origin, destination = (int(place) for place in rng.choice(12, 2, replace=False))
    when = int(max(now, small_town.OPENS) + rng.integers(0, 7200))
    by = when + 2400 if rng.random() < 0.3 else None
    party = PARTIES[rng.integers(len(PARTIES))]
    return Request(name, name, origin, destination, party, when if by is None else None, by)


def versions(seed: int, steps: int = 25) -> list[tuple[Plan, int]]:
    """The versions of a day with bookings, cancellations, pinned riders and buses under way, with their moments."""
    rng, now = np.random.default_rng(seed), small_town.OPENS - 1800
    plan, seen = dispatch.open_plan(small_town.DAY, small_town.vehicles()), []
    for step in range(steps):
        wish = some_wish(rng, f"r{step}", now)
        answer = dispatch.offer(plan, wish, now, TRAVEL, RULES)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[-1], wish.id, now, TRAVEL).plan
            if rng.random() < 0.2:
                booking = plan.bookings[wish.id]
                pinned = replace(booking, pinned_to=booking.vehicle_id)
                plan = replace(plan, bookings={**plan.bookings, wish.id: pinned})
        waiting = sorted(key for key, booking in plan.bookings.items() if booking.status == "confirmed")
        if waiting and rng.random() < 0.1:
            plan = dispatch.cancel(plan, waiting[0], now, TRAVEL).plan
        until = now + int(rng.integers(0, 900))
        while (event := due(next_event(plan, route, TRAVEL, Behaviour()) for route in plan.routes)) and (
            event.at <= until
        ):
            plan = dispatch.vehicle_event(plan, replace(event, at=max(now, event.at)), TRAVEL).plan
            now = max(now, event.at)
        now = until
        seen.append((plan, now))
    return seen


def asked_afresh(plan: Plan, wish: Request, now: int) -> Answer:
    """The answer on a copy that shares nothing with any plan seen before."""
    return dispatch.offer(pickle.loads(pickle.dumps(plan)), wish, now, TRAVEL, RULES)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_a_plan_asked_after_its_earlier_versions_answers_like_one_never_seen(seed: int) -> None:
    rng = np.random.default_rng(seed)
    for plan, now in versions(seed):
        wish = some_wish(rng, "asked", now)
        assert dispatch.offer(plan, wish, now, TRAVEL, RULES) == asked_afresh(plan, wish, now)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 1800))
def test_the_same_plan_answers_anew_at_each_moment_and_an_old_version_as_it_did(seed: int, later: int) -> None:
    rng, seen = np.random.default_rng(seed), versions(seed, 12)
    wishes = [some_wish(rng, f"w{number}", now) for number, (_, now) in enumerate(seen)]
    for shift in (0, later, 0):
        for (plan, now), wish in zip(seen, wishes, strict=True):
            moment = now + shift
            assert dispatch.offer(plan, wish, moment, TRAVEL, RULES) == asked_afresh(plan, wish, moment)


def test_wishes_asked_by_several_threads_at_once_get_the_answers_they_get_alone() -> None:
    plan, now = versions(7)[-1]
    wishes = [some_wish(np.random.default_rng(number), f"w{number}", now) for number in range(200)]
    alone = [dispatch.offer(plan, wish, now, TRAVEL, RULES) for wish in wishes]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda wish: dispatch.offer(plan, wish, now, TRAVEL, RULES), wishes))
    assert together == alone


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_many_windows_in_one_look_find_what_each_finds_alone_on_every_vehicle(seed: int) -> None:
    plan, now = versions(seed, 15)[-1]
    wish = some_wish(np.random.default_rng(seed), "asked", now)
    starts = range(now // 300 * 300 - 900, small_town.CLOSES, 450)
    windows = [(start, start + width, start + width + 1500, 900) for start in starts for width in (60, 900)]
    work = Workspace(plan, now, TRAVEL.arrays)
    found = work.cheapest(wish, windows)
    problem, candidate = work.problem, work.candidate
    for window, (price, vehicle, pickup, dropoff, *_) in zip(windows, found, strict=True):
        work.cheapest(wish, [window])  # leaves the wish and this window in the candidate's place
        best = (NEVER, insertion.NOWHERE, insertion.NOWHERE, insertion.NOWHERE)
        for v in np.flatnonzero(work.layout.carriers(wish.lines, wish.party)):
            added, p, d = insertion.cheapest_in_route(problem, work.routes, v, candidate, NEVER, work.scratch)
            if d != insertion.NOWHERE and added < best[0]:
                best = (added, int(v), p, d)
        assert (price, vehicle, pickup, dropoff) == best


def test_the_optimiser_may_give_one_bus_far_more_riders_than_any_bus_had() -> None:
    line = np.abs(np.arange(30)[:, None] - np.arange(30)) * 60
    travel = MatrixTravel(line, line * 10)
    fleet = [replace(small_town.vehicles()[1], id=name, capacity=Load(20, 1, 4)) for name in ("a", "b")]
    town = replace(RULES, lines=(replace(RULES.lines[0], locations=frozenset(range(30))),), ride_extra=3600)
    parts, ten = [], 10 * 3600
    for number, vehicle in enumerate(fleet):
        plan = dispatch.open_plan(small_town.DAY, [vehicle])
        for k in range(8):
            wish = Request(f"{number}-{k}", "rider", 1, 29, Load(1), ten, board_seconds=0, alight_seconds=0)
            answer = dispatch.offer(plan, wish, 8 * 3600, travel, town, count=1)
            plan = dispatch.confirm(plan, answer.offers[0], wish.id, 8 * 3600, travel).plan
        parts.append(plan)
    bookings = {**parts[0].bookings, **parts[1].bookings}
    plan = Plan(small_town.DAY, 0, (parts[0].routes[0], parts[1].routes[0]), bookings)
    better = dispatch.improve(plan, 8 * 3600, travel, iterations=2000, seed=1)
    assert better is not None
    assert sorted(len(route.visits) for route in better.plan.routes) == [0, 32]
    assert_plan_is_sound(better.plan, travel)
