"""Simulated days of the real town: what was promised is kept, and whoever was accepted is accounted for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from api.town.load import load_town
from api.town.model import Town
from scheduler.dispatch import Outcome
from scheduler.model import Event, Plan
from scheduler.simulation import Behaviour, DayResult, Reoptimise, TripResult, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.figures import tally
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

FOLDER = Path(__file__).parents[2] / "data" / "kamishihoro"
MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def town() -> Town:
    return load_town(FOLDER)


def week(town: Town) -> list[date]:
    days = [MONDAY + timedelta(days=ahead) for ahead in range(7)]
    return [day for day in days if town.vehicles(day)]


def simulate(town: Town, day: date, seed: int, **options: object) -> tuple[DayResult, list[Event]]:
    events: list[Event] = []

    def watch(before: Plan, outcome: Outcome) -> None:
        events.extend(outcome.events)
        assert_plan_is_sound(outcome.plan, town.travel(day))
        assert_promises_hold(outcome.plan)

    vehicles = options.pop("vehicles", town.vehicles(day))
    demand = generate_day(town.demand, day, seed)
    result = simulate_day(day, vehicles, town.travel(day), town.rules, demand, watch=watch, **options)  # type: ignore[arg-type]
    return result, events


@pytest.mark.parametrize("seed", range(4))
def test_in_a_week_as_planned_no_promise_is_broken_and_everybody_accepted_is_carried(town: Town, seed: int) -> None:
    accepted = 0
    for day in week(town):
        result, events = simulate(town, day, seed, behaviour=Behaviour(no_show=0.0))
        assert not [event for event in events if event.kind == "promise_broken"]
        assert {trip.status for trip in result.trips} <= {"completed", "refused"}
        for trip in result.trips:
            if trip.status == "completed":
                assert trip.promise is not None
                assert trip.boarded_at is not None
                assert trip.alighted_at is not None
                assert trip.alighted_at <= trip.promise.arrival_latest + 240
        accepted += tally(result, ()).accepted
    assert accepted > 50


def test_with_no_shows_and_delays_every_acknowledged_booking_ends_carried_or_as_a_recorded_no_show(town: Town) -> None:
    statuses = set()
    for day in week(town):
        result, _ = simulate(town, day, 7, behaviour=Behaviour(0.1, boarding_spread=0.3, driving_spread=0.2, seed=7))
        statuses |= {trip.status for trip in result.trips}
    assert statuses == {"completed", "no_show", "refused"}


def test_reoptimising_drives_no_further_and_breaks_no_promise(town: Town) -> None:
    day = MONDAY + timedelta(days=3)
    result, events = simulate(town, day, 1, behaviour=Behaviour(0.0), reoptimise=Reoptimise(1, 100))
    assert any(event.kind == "improved" for event in events)
    assert not any(trip.broken for trip in result.trips)


def test_the_same_seed_gives_the_same_day_and_another_seed_another(town: Town) -> None:
    day = MONDAY + timedelta(days=3)
    first, again, other = (simulate(town, day, seed)[0] for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_one_bus_less_carries_fewer_of_the_same_riders(town: Town) -> None:
    day = MONDAY + timedelta(days=3)
    full, _ = simulate(town, day, 1)
    less, _ = simulate(town, day, 1, vehicles=town.vehicles(day)[:1])
    assert tally(less, ()).asked == tally(full, ()).asked
    assert tally(less, ()).accepted < tally(full, ()).accepted


def test_a_day_without_any_vehicle_refuses_everybody_with_a_reason(town: Town) -> None:
    result, _ = simulate(town, MONDAY, 1, vehicles=())
    assert tally(result, ()).accepted == 0
    assert tally(result, ()).refused


def test_a_rider_who_cancels_is_not_carried_and_one_who_knows_a_time_gets_the_offer_nearest_to_it(town: Town) -> None:
    day = MONDAY + timedelta(days=3)
    demand = generate_day(town.demand, day, 1)
    vehicles, travel, calm = town.vehicles(day), town.travel(day), Behaviour(0.0)
    before = simulate_day(day, vehicles, travel, town.rules, demand, behaviour=calm)
    booked = next(trip for trip in before.trips if trip.promise is not None and trip.asked_at > 0)
    assert booked.promise is not None

    def again(**changes: int) -> TripResult:
        changed = [replace(trip, **changes) if trip.request.id == booked.request_id else trip for trip in demand]
        result = simulate_day(day, vehicles, travel, town.rules, changed, behaviour=calm)
        return next(trip for trip in result.trips if trip.request_id == booked.request_id)

    given_up = again(cancelled_at=booked.asked_at + 60)
    assert (given_up.status, given_up.boarded_at) == ("cancelled", None)
    later = again(taken=booked.promise.pickup_earliest + 1800)
    assert later.promise is not None
    assert later.promise.pickup_earliest > booked.promise.pickup_earliest
