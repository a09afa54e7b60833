"""After a breakdown all riders together are as little late as can be, and the event says what was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.one_by_one import one_by_one
from scheduler import dispatch
from scheduler.dispatch import VehicleEvent
from scheduler.dispatch.arranging import lateness_by_rider, settled_limits
from scheduler.dispatch.breakdown import stopped
from scheduler.model import Plan
from tests.scheduler import small_town
from tests.scheduler.booked import NINE, TEN, TRAVEL, busy_plan, plan_of, planned, wish
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold


def unserved(plan: Plan) -> set[str]:
    return {key for key in plan.bookings if not planned(plan, key)}


@pytest.mark.parametrize("vehicle", ["red", "blue"])
def test_a_rescue_is_never_later_in_sum_than_one_rider_after_the_other(vehicle: str) -> None:
    plan = busy_plan(36)
    number = [route.vehicle.id for route in plan.routes].index(vehicle)
    broken, riders = stopped(plan, number, NINE)
    alone, _ = settled_limits(one_by_one(broken, [b.id for b in riders], NINE, TRAVEL), range(3), NINE, TRAVEL.arrays)
    outcome = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", vehicle, NINE), TRAVEL)
    assert len(riders) >= 4
    assert len(unserved(outcome.plan)) <= len(unserved(alone))
    together = sum(lateness_by_rider(outcome.plan).values())
    assert together <= sum(lateness_by_rider(alone).values()) or len(unserved(outcome.plan)) < len(unserved(alone))
    assert_plan_is_sound(outcome.plan, TRAVEL)
    assert_promises_hold(outcome.plan)


def test_the_event_says_who_was_moved_who_is_late_and_by_how_much() -> None:
    plan = busy_plan(36)
    riders = {key for key, booking in plan.bookings.items() if booking.vehicle_id == "red"}
    outcome = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", "red", NINE), TRAVEL)
    said, after = outcome.events[0].data, outcome.plan
    late = {key: seconds for key, seconds in lateness_by_rider(after).items() if seconds}
    assert set(said["riders"]) == riders  # type: ignore[call-overload]
    assert said["moved"] == sum(after.bookings[k].vehicle_id != plan.bookings[k].vehicle_id for k in after.bookings)
    assert said["late"] == len(late)
    assert said["lateness_seconds"] == sum(late.values())
    assert set(said["unserved"]) == unserved(after)  # type: ignore[call-overload]


def test_whoever_is_told_of_a_broken_promise_has_one_and_nobody_else_is_told() -> None:
    plan = busy_plan(40, vehicles=small_town.vehicles()[:2])
    outcome = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", "red", TEN), TRAVEL)
    told = {event.booking_id for event in outcome.events if event.kind == "promise_broken"}
    late = {key for key, seconds in lateness_by_rider(outcome.plan).items() if seconds}
    assert told == late | unserved(outcome.plan) == {k for k, b in outcome.plan.bookings.items() if b.broken}
    assert told


def test_the_same_breakdown_is_always_rescued_in_the_same_way() -> None:
    event = VehicleEvent("out_of_service", "red", NINE)
    assert dispatch.vehicle_event(busy_plan(36), event, TRAVEL) == dispatch.vehicle_event(busy_plan(36), event, TRAVEL)


def test_the_last_vehicle_down_leaves_riders_without_a_place_until_it_is_back() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    out = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", "blue", NINE), TRAVEL)
    assert out.events[0].data["unserved"] == ["a"]
    assert dispatch.refresh(out.plan, NINE + 60, TRAVEL).events == ()
    back = dispatch.vehicle_event(out.plan, VehicleEvent("back_in_service", "blue", NINE + 900), TRAVEL)
    assert [event.kind for event in back.events] == ["back_in_service", "reassigned"]
    assert back.plan.bookings["a"].broken == ()
    assert_plan_is_sound(back.plan, TRAVEL)


def test_a_vehicle_back_too_late_takes_the_rider_late_and_tells_when() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    plan = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", "blue", NINE), TRAVEL).plan
    back = dispatch.vehicle_event(plan, VehicleEvent("back_in_service", "blue", TEN + 2400), TRAVEL)
    told = next(event for event in back.events if event.kind == "promise_broken")
    assert told.data["planned"] == planned(back.plan, "a")["pickup"] > plan.bookings["a"].promise.pickup_latest


def test_room_that_a_cancellation_makes_goes_to_a_rider_without_a_place() -> None:
    """A car with one seat that ends its shift after one ride, and a second one that has the same and breaks down."""
    cars = [replace(small_town.vehicles()[2], id=name, shift_end=TEN + 900) for name in ("car", "second")]
    rides = (wish("a", 0, 11, depart_after=TEN - 300), wish("b", 0, 11, depart_after=TEN - 300))
    plan = plan_of(*rides, vehicles=cars)
    down = plan.bookings["a"].vehicle_id
    assert plan.bookings["b"].vehicle_id != down
    lost = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", down, NINE), TRAVEL).plan
    assert len(unserved(lost)) == 1
    (served,) = set(lost.bookings) - unserved(lost)
    free = dispatch.cancel(lost, served, NINE, TRAVEL).plan
    found = dispatch.refresh(free, NINE + 2, TRAVEL)
    assert unserved(found.plan) == set()
    assert [event.data.get("was") for event in found.events if event.kind == "reassigned"] == ["unserved"]


def test_a_bus_that_is_silent_for_hours_with_somebody_aboard_is_told_late_and_its_rider_stays_aboard() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    plan = dispatch.vehicle_event(plan, VehicleEvent("boarded", "blue", TEN, "a"), TRAVEL).plan
    later = dispatch.refresh(plan, TEN + 12_000, TRAVEL)
    assert [event.kind for event in later.events] == ["promise_broken"]
    assert planned(later.plan, "a")["dropoff"] >= TEN + 12_000
