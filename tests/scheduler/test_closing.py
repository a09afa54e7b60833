"""A closing for weather, a road closed for today, and estimates from where a vehicle is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scheduler import dispatch
from scheduler.dispatch import EventRefused, VehicleEvent
from scheduler.model import Plan
from scheduler.travel import MatrixTravel
from scheduler.travel.roads import UNREACHABLE
from tests.scheduler import small_town
from tests.scheduler.booked import NINE, TEN, TRAVEL, busy_plan, plan_of, planned, route_of, wish
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

BLUE = small_town.vehicles()[1:2]


def without_roads_to(*places: int) -> MatrixTravel:
    seconds = np.array([[TRAVEL.time(a, b) for b in range(12)] for a in range(12)])
    for place in places:
        seconds[place, :] = seconds[:, place] = UNREACHABLE
        seconds[place, place] = 0
    return MatrixTravel(seconds, seconds)


def test_a_closing_cancels_exactly_those_who_would_be_under_way() -> None:
    plan = busy_plan()
    first, last = TEN + 900, TEN + 1500
    touched = {
        key for key in plan.bookings if planned(plan, key)["pickup"] <= last and planned(plan, key)["dropoff"] >= first
    }
    shown = dispatch.preview_close(plan, first, last, NINE, TRAVEL)
    done = dispatch.close(plan, first, last, NINE, TRAVEL, reason="snow")
    assert set(shown.cancelled) == touched
    assert {event.booking_id for event in done.events if event.kind == "closed"} == touched
    assert all(event.data == {"reason": "snow"} for event in done.events if event.kind == "closed")
    assert set(done.plan.bookings) == set(plan.bookings) - touched
    assert 0 < len(touched) < len(plan.bookings)
    assert_plan_is_sound(done.plan, TRAVEL)
    assert_promises_hold(done.plan)


def test_who_is_aboard_is_carried_on_through_a_closing() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=BLUE)
    plan = dispatch.vehicle_event(plan, VehicleEvent("boarded", "blue", TEN + 60, "a"), TRAVEL).plan
    done = dispatch.close(plan, TEN, TEN + 7200, TEN + 60, TRAVEL)
    assert set(done.plan.bookings) == {"a"}
    assert planned(done.plan, "a") == planned(plan, "a")


def test_a_closed_road_that_only_costs_time_keeps_every_rider() -> None:
    plan = busy_plan()
    slower = MatrixTravel(
        np.array([[2 * TRAVEL.time(a, b) for b in range(12)] for a in range(12)]), np.zeros((12, 12), int)
    )
    done = dispatch.reroute(plan, NINE, slower)
    assert set(done.plan.bookings) == set(plan.bookings)
    assert_plan_is_sound(done.plan, slower)
    broken = {key for key, booking in done.plan.bookings.items() if booking.broken}
    assert broken == {event.booking_id for event in done.events if event.kind == "promise_broken"}


def test_a_place_that_no_road_reaches_leaves_its_rider_without_a_place_and_nobody_else() -> None:
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 3, depart_after=TEN + 1200), vehicles=BLUE)
    done = dispatch.reroute(plan, NINE, without_roads_to(11))
    assert planned(done.plan, "a") == {}
    assert done.plan.bookings["a"].broken == ("pickup", "arrival")
    assert done.plan.bookings["b"].broken == ()
    assert [(e.kind, e.booking_id, e.data) for e in done.events] == [("promise_broken", "a", {"part": "unserved"})]
    opened = dispatch.reroute(done.plan, NINE + 600, TRAVEL)
    assert opened.plan.bookings["a"].broken == ()
    assert planned(opened.plan, "a")["pickup"] <= plan.bookings["a"].promise.pickup_latest
    assert_plan_is_sound(opened.plan, TRAVEL)


def test_a_vehicle_on_its_way_to_where_no_road_leads_turns_back() -> None:
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 3, depart_after=TEN + 1200), vehicles=BLUE)
    plan = dispatch.vehicle_event(plan, VehicleEvent("departed", "blue", TEN - 300), TRAVEL).plan
    done = dispatch.reroute(plan, TEN - 200, without_roads_to(5)).plan
    assert planned(done, "a") == {}
    assert done.routes[0].departed_at is None
    assert planned(done, "b")["pickup"] <= plan.bookings["b"].promise.pickup_latest


@pytest.mark.parametrize("place", range(12))
def test_whatever_place_is_cut_off_whoever_is_aboard_the_plan_goes_on(place: int) -> None:
    plan = busy_plan(8)
    first = min(plan.routes, key=lambda route: route.visits[0].begin if route.visits else 10**9)
    name = first.visits[0].booking_id
    plan = dispatch.vehicle_event(plan, VehicleEvent("boarded", first.vehicle.id, TEN + 300, name), TRAVEL).plan
    cut = dispatch.reroute(plan, TEN + 300, without_roads_to(place)).plan
    assert set(cut.bookings) == set(plan.bookings)
    assert_plan_is_sound(cut, without_roads_to(place))
    assert_plan_is_sound(dispatch.reroute(cut, TEN + 400, TRAVEL).plan, TRAVEL)


def driving() -> Plan:
    plan = plan_of(wish("a", 5, 11), vehicles=BLUE)
    return dispatch.vehicle_event(plan, VehicleEvent("departed", "blue", TEN - 150), TRAVEL).plan


def test_an_estimate_from_the_road_moves_the_planned_arrival_and_is_over_on_arriving() -> None:
    plan = driving()
    later = dispatch.position_eta(plan, "blue", TEN + 400, TEN - 60, TRAVEL)
    assert planned(later.plan, "a")["pickup"] == TEN + 400
    assert dispatch.position_eta(later.plan, "blue", TEN + 430, TEN, TRAVEL).plan is later.plan
    arrived = dispatch.vehicle_event(later.plan, VehicleEvent("arrived", "blue", TEN + 300), TRAVEL).plan
    assert arrived.routes[0].eta is None


def test_an_estimate_beyond_the_promise_tells_the_rider() -> None:
    plan = driving()
    late = dispatch.position_eta(plan, "blue", plan.bookings["a"].promise.pickup_latest + 100, TEN, TRAVEL)
    assert ("promise_broken", "a") in [(event.kind, event.booking_id) for event in late.events]


def test_an_estimate_for_a_vehicle_that_stands_changes_nothing() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=BLUE)
    assert dispatch.position_eta(plan, "blue", TEN + 400, NINE, TRAVEL).plan is plan
    out = replace(plan, routes=(replace(route_of(plan, "blue"), in_service=False),))
    assert dispatch.position_eta(out, "blue", TEN + 400, NINE, TRAVEL).plan is out
    with pytest.raises(EventRefused, match="unknown_vehicle"):
        dispatch.position_eta(plan, "nobody", TEN, NINE, TRAVEL)
