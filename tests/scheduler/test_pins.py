"""A booking that a dispatcher pinned to a vehicle stays there, whatever is planned later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, VehicleEvent
from tests.scheduler.booked import NINE, TEN, TRAVEL, busy_plan, other, plan_of, route_of, wish
from tests.scheduler.plan_checks import assert_plan_is_sound


def test_pinning_to_another_vehicle_moves_the_booking_there_first() -> None:
    plan = plan_of(wish("a", 5, 11))
    target = other(plan, "a")
    done = dispatch.pin(plan, "a", target, NINE, TRAVEL)
    assert [event.kind for event in done.events] == ["moved", "pinned"]
    assert done.plan.bookings["a"].vehicle_id == done.plan.bookings["a"].pinned_to == target
    again = dispatch.pin(done.plan, "a", target, NINE, TRAVEL)
    assert [event.kind for event in again.events] == ["pinned"]


def test_the_optimiser_leaves_a_pinned_booking_where_it_is() -> None:
    plan = busy_plan()
    for key in list(plan.bookings)[:4]:
        if dispatch.preview_move(plan, key, "red", NINE, TRAVEL).possible:
            plan = dispatch.pin(plan, key, "red", NINE, TRAVEL).plan
    pinned = {key for key, booking in plan.bookings.items() if booking.pinned_to}
    better = dispatch.improve(plan, NINE, TRAVEL, iterations=300, seed=1)
    assert pinned
    assert better is None or all(better.plan.bookings[key].vehicle_id == "red" for key in pinned)


def test_a_late_bus_keeps_its_pinned_rider_although_another_could_be_in_time() -> None:
    plan = plan_of(wish("a", 5, 11))
    mine = plan.bookings["a"].vehicle_id
    plan = dispatch.pin(plan, "a", mine, NINE, TRAVEL).plan
    late = tuple(replace(r, ready=TEN + 2400) if r.vehicle.id == mine else r for r in plan.routes)
    outcome = dispatch.refresh(replace(plan, routes=late), TEN, TRAVEL)
    assert outcome.plan.bookings["a"].vehicle_id == mine
    free = dispatch.unpin(outcome.plan, "a", TEN, TRAVEL)
    assert free.events[0].kind == "unpinned"
    assert free.plan.bookings["a"].pinned_to is None


def test_a_pin_falls_when_the_vehicle_does_and_an_event_says_so() -> None:
    plan = plan_of(wish("a", 5, 11))
    mine, target = plan.bookings["a"].vehicle_id, other(plan, "a")
    plan = dispatch.pin(plan, "a", mine, NINE, TRAVEL).plan
    outcome = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", mine, NINE), TRAVEL)
    assert outcome.plan.bookings["a"].vehicle_id == target
    assert outcome.plan.bookings["a"].pinned_to is None
    assert ("unpinned", {"why": "out_of_service"}) in [(event.kind, event.data) for event in outcome.events]


def test_a_pin_falls_when_the_shift_ends_before_the_ride() -> None:
    plan = plan_of(wish("a", 5, 11))
    mine, target = plan.bookings["a"].vehicle_id, other(plan, "a")
    plan = dispatch.pin(plan, "a", mine, NINE, TRAVEL).plan
    outcome = dispatch.change_shift(plan, mine, None, NINE + 900, NINE, TRAVEL)
    assert outcome.plan.bookings["a"].vehicle_id == target
    assert "unpinned" in [event.kind for event in outcome.events]
    assert route_of(outcome.plan, target).visits
    assert_plan_is_sound(outcome.plan, TRAVEL)


def test_only_what_is_pinned_can_be_unpinned() -> None:
    plan = plan_of(wish("a", 5, 11))
    with pytest.raises(CommandRefused, match="not_pinned"):
        dispatch.unpin(plan, "a", NINE, TRAVEL)
    with pytest.raises(CommandRefused, match="unknown_booking"):
        dispatch.pin(plan, "nobody", "red", NINE, TRAVEL)
