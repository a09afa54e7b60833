"""An event is answered by looking at little, and yet nothing that it or the clock has broken is overlooked."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler import dispatch
from scheduler.dispatch import Outcome, VehicleEvent
from scheduler.model import Plan
from scheduler.simulation import Behaviour
from scheduler.simulation.drive import due, next_event
from tests.scheduler.booked import TEN, TRAVEL, busy_plan
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

SEEDS = st.integers(0, 10_000)
SILENCES = st.tuples(st.sampled_from(["red", "blue", "car"]), st.integers(TEN, TEN + 5400), st.integers(0, 3600))


def rough_day(seed: int, silence: tuple[str, int, int]) -> Iterator[tuple[Plan, VehicleEvent, Outcome]]:
    """Each report of a morning with no-shows and slow roads, on which one vehicle is silent for a while."""
    plan, now = busy_plan(14), TEN - 3600
    world = Behaviour(no_show=0.2, boarding_spread=0.5, driving_spread=0.3, seed=seed)
    name, begins, lasts = silence
    while True:
        events = [next_event(plan, route, TRAVEL, world) for route in plan.routes]
        held = (
            replace(event, at=max(event.at, begins + lasts))
            if event is not None and event.vehicle_id == name and event.at >= begins
            else event
            for event in events
        )
        event = due(held)
        if event is None:
            return
        now = max(now, event.at)
        event = replace(event, at=now)
        outcome = dispatch.vehicle_event(plan, event, TRAVEL)
        yield plan, event, outcome
        plan = outcome.plan


@settings(max_examples=15, deadline=None)
@given(SEEDS, SILENCES)
def test_after_a_report_no_other_vehicles_lateness_is_left_to_be_found(
    seed: int, silence: tuple[str, int, int]
) -> None:
    for _, event, outcome in rough_day(seed, silence):
        found = dispatch.refresh(outcome.plan, event.at, TRAVEL)
        assert found.events == ()
        reported = [route.vehicle.id for route in outcome.plan.routes].index(event.vehicle_id)
        over = outcome.plan.routes[reported].visits and not found.plan.routes[reported].visits  # a break has ended
        assert over or found.plan.routes[reported] == outcome.plan.routes[reported]


@settings(max_examples=15, deadline=None)
@given(SEEDS, SILENCES)
def test_a_report_does_the_same_to_a_plan_that_was_never_seen_before(seed: int, silence: tuple[str, int, int]) -> None:
    for plan, event, outcome in rough_day(seed, silence):
        assert dispatch.vehicle_event(pickle.loads(pickle.dumps(plan)), event, TRAVEL) == outcome


def test_a_promise_that_a_silent_bus_breaks_is_told_when_another_bus_reports() -> None:
    told = set()
    for _, event, outcome in rough_day(1, ("blue", TEN, 3600)):
        assert_plan_is_sound(outcome.plan, TRAVEL)
        assert_promises_hold(outcome.plan)
        told |= {
            one.vehicle_id
            for one in outcome.events
            if one.kind == "promise_broken" and one.vehicle_id != event.vehicle_id
        }
    assert "blue" in told
