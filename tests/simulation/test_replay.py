"""A day that was recorded, whatever happened on it: followed it is the same day, simulated again nearly so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.dispatch import Outcome
from scheduler.model import Event, Load, Plan, Request
from scheduler.rules import RiderFacts
from scheduler.simulation import Behaviour, DayResult, Reoptimise, simulate_day
from scheduler.simulation.replay import (
    RecordedBehaviour,
    RecordedDay,
    RecordedWish,
    follow,
    replay,
    simulate_again,
    unchanged,
)
from scheduler.simulation.wishes import Trip
from tests.scheduler.small_town import CLOSES, DAY, OPENS, rules, travel, vehicles

FLEET, ROADS, RULES = tuple(vehicles()), travel(), rules()


def wishes(seed: int, count: int) -> list[Trip]:
    """Rides of a busy morning, some of them given up again."""
    rng = np.random.default_rng(seed)
    drawn = []
    for number in range(count):
        origin, destination = (int(place) for place in rng.choice(12, size=2, replace=False))
        leave = int(rng.integers(OPENS, CLOSES - 7200)) // 300 * 300
        asked = leave - int(rng.integers(1800, 9000))
        party = Load(0, 1) if rng.random() < 0.1 else Load(int(rng.integers(1, 4)))
        request = Request(f"q{number:02}", f"r{number}", origin, destination, party, depart_after=leave)
        given_up = asked + int(rng.integers(60, 5400)) if rng.random() < 0.15 else None
        drawn.append(Trip(request, RiderFacts(age=80), asked, "shop", cancelled_at=given_up))
    return drawn


def recorded(demand: Sequence[Trip], behaviour: Behaviour, optimise: int = 0) -> tuple[RecordedDay, DayResult]:
    """A simulated day, and what would be stored of it."""
    events: list[Event] = []

    def watch(before: Plan, outcome: Outcome) -> None:
        events.extend(outcome.events)

    reoptimise = Reoptimise(1, optimise) if optimise else None
    day = simulate_day(
        date.fromisoformat(DAY), FLEET, ROADS, RULES, demand, behaviour=behaviour, reoptimise=reoptimise, watch=watch
    )
    cancelled = {event.booking_id: event.at for event in events if event.kind == "cancelled"}
    asked = {trip.request.id: trip for trip in demand}
    kept = [
        RecordedWish(
            id=one.request_id,
            rider_id=one.rider_id,
            rider=asked[one.request_id].rider,
            request=asked[one.request_id].request,
            asked_at=one.asked_at,
            direct_seconds=one.direct_seconds,
            reason=one.reason,
            booking_id=None if one.status == "refused" else one.request_id,
            promise=one.promise,
            broken=one.broken,
            cancelled_at=cancelled.get(one.request_id),
        )
        for one in day.trips
    ]
    return RecordedDay(DAY, FLEET, ROADS, RULES, tuple(kept), tuple(events), {}), day


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([0, 0.3, 0.8]), st.sampled_from([0, 40]))
def test_any_day_followed_is_that_day_to_the_second(seed: int, spread: float, optimise: int) -> None:
    record, day = recorded(wishes(seed, 20), Behaviour(0.15, spread, spread, seed), optimise)
    found = follow(record)
    assert found.unexplained == ()
    assert (found.result.metres, found.result.empty_metres) == (day.metres, day.empty_metres)
    for was, now in zip(day.trips, found.result.trips, strict=True):
        assert was.broken <= now.broken  # who was carried late without being told counts as well
        assert replace(now, broken=was.broken, vehicle_id=was.vehicle_id) == was
        assert was.boarded_at is None or now.vehicle_id == was.vehicle_id


def test_a_day_whose_record_was_lost_in_part_is_followed_as_far_as_it_goes_and_says_where_it_does_not_fit() -> None:
    record, day = recorded(wishes(3, 20), Behaviour(0.0))
    torn = next(event for event in record.events if event.kind == "boarded")
    found = follow(replace(record, events=tuple(event for event in record.events if event is not torn)))
    assert ("alighted", torn.booking_id) in [(event.kind, event.booking_id) for event, _ in found.unexplained]
    for was, now in zip(day.trips, found.result.trips, strict=True):
        lost = was.request_id == torn.booking_id
        assert (now.boarded_at, now.alighted_at) == ((None, None) if lost else (was.boarded_at, was.alighted_at))


def test_with_nothing_changed_a_replay_follows_and_with_a_change_it_simulates() -> None:
    record, day = recorded(wishes(5, 24), Behaviour(0.1, 0.3, 0.2, 5), 40)
    same_roads = travel()
    assert unchanged(record, vehicles(), same_roads, rules())
    assert replay(record, vehicles(), same_roads, rules()).metres == day.metres
    without_red = FLEET[1:]
    assert not unchanged(record, without_red, ROADS, RULES)
    assert not unchanged(record, FLEET, ROADS, replace(RULES, cutoff_seconds=3600))
    less = replay(record, without_red, ROADS, RULES)
    assert "red" not in less.metres
    assert {trip.request_id for trip in less.trips} == {trip.request_id for trip in day.trips}
    strict = replay(record, FLEET, ROADS, replace(RULES, cutoff_seconds=7200))
    late = [trip for trip in strict.trips if trip.reason == "after_cutoff"]
    assert late


@pytest.mark.parametrize("seed", range(3))
def test_simulated_again_riders_and_drivers_behave_as_they_did(seed: int) -> None:
    record, day = recorded(wishes(seed, 16), Behaviour(0.2, 0.5, 0.0, seed))
    again = {trip.request_id: trip for trip in simulate_again(record, FLEET, ROADS, RULES).trips}
    missed = {trip.request_id for trip in day.trips if trip.status == "no_show"}
    assert missed
    accepted = {name for name, trip in again.items() if trip.status not in ("refused", "cancelled")}
    assert {name for name in accepted if again[name].status == "no_show"} == missed & accepted
    given_up = {trip.request_id for trip in day.trips if trip.status == "cancelled"}
    assert {name for name, trip in again.items() if trip.status == "cancelled"} == given_up & again.keys()
    # The same fleet, the same wishes and the same world: the simulation comes to what happened.
    assert [again[trip.request_id].boarded_at for trip in day.trips] == [trip.boarded_at for trip in day.trips]


def test_the_road_is_as_slow_again_as_it_was_at_that_time_of_the_day() -> None:
    slow = [Event("vehicle_departed", 36_000, None, "red", {"from": 0, "to": 1}),
            Event("vehicle_arrived", 36_150, None, "red", {"at": 1, "visit_id": "red:break0"})]  # fmt: skip
    record = RecordedDay(DAY, FLEET, ROADS, RULES, (), tuple(slow), {})
    behaviour = RecordedBehaviour.of(record)
    assert behaviour.driving(100, "blue", 36_600) == 200
    assert behaviour.driving(100, "red", 50_000) == 100
    assert behaviour.boarding(60, "q1:pickup") == 60
