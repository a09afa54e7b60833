"""Shifts that end early, start early or are added, and breaks moved by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, VehicleEvent
from tests.scheduler import small_town
from tests.scheduler.booked import NINE, TEN, TRAVEL, busy_plan, plan_of, planned, route_of, wish
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold


def test_riders_beyond_a_shorter_shift_find_other_vehicles_and_nobody_else_is_touched() -> None:
    plan = busy_plan()
    mine = {key for key, booking in plan.bookings.items() if booking.vehicle_id == "red"}
    shown = dispatch.preview_shift(plan, "red", None, TEN + 900, NINE, TRAVEL)
    done = dispatch.change_shift(plan, "red", None, TEN + 900, NINE, TRAVEL)
    said = done.events[0]
    assert (said.kind, said.data["was"]) == ("shift_changed", {"starts": 31_800, "ends": 54_900})
    assert set(shown.moved) == {k for k, b in done.plan.bookings.items() if b.vehicle_id != plan.bookings[k].vehicle_id}
    assert set(said.data["riders"]) <= mine  # type: ignore[call-overload]
    last = route_of(done.plan, "red").visits
    assert not last or last[-1].begin <= TEN + 900
    assert_plan_is_sound(done.plan, TRAVEL)
    assert_promises_hold(done.plan)


def test_who_is_aboard_when_the_shift_ends_is_carried_home() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    plan = dispatch.vehicle_event(plan, VehicleEvent("boarded", "blue", TEN + 60, "a"), TRAVEL).plan
    done = dispatch.change_shift(plan, "blue", None, TEN, TEN + 60, TRAVEL).plan
    assert planned(done, "a")["dropoff"] == planned(plan, "a")["dropoff"]
    assert route_of(done, "blue").overtime > 0


def test_a_rider_nobody_else_can_take_stays_without_a_place_until_a_vehicle_is_added() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    shown = dispatch.preview_shift(plan, "blue", None, NINE + 900, NINE, TRAVEL)
    short = dispatch.change_shift(plan, "blue", None, NINE + 900, NINE, TRAVEL)
    assert shown.unserved == ("a",)
    assert short.plan.bookings["a"].broken == ("pickup", "arrival")
    assert short.events[0].data["unserved"] == ["a"]
    added = dispatch.add_vehicle(short.plan, small_town.vehicles()[0], NINE, TRAVEL)
    assert [event.kind for event in added.events] == ["vehicle_added", "reassigned"]
    assert added.events[1].data == {"from": "blue", "was": "unserved"}
    assert added.plan.bookings["a"].broken == ()
    assert planned(added.plan, "a")["pickup"] <= plan.bookings["a"].promise.pickup_latest
    assert_plan_is_sound(added.plan, TRAVEL)


def test_a_longer_shift_gives_the_rider_the_place_back() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2])
    ends = plan.routes[0].vehicle.shift_end
    short = dispatch.change_shift(plan, "blue", None, NINE + 900, NINE, TRAVEL).plan
    again = dispatch.change_shift(short, "blue", None, ends, NINE, TRAVEL)
    assert planned(again.plan, "a") == planned(plan, "a")
    assert again.plan.bookings["a"].broken == ()


def test_a_break_outside_the_shift_goes_and_comes_back_with_it() -> None:
    plan = plan_of(vehicles=small_town.vehicles()[:1])
    ends = plan.routes[0].vehicle.shift_end
    short = dispatch.change_shift(plan, "red", None, 11 * 3600, NINE, TRAVEL).plan
    assert short.routes[0].visits == ()
    again = dispatch.change_shift(short, "red", None, ends, NINE, TRAVEL).plan
    assert [visit.id for visit in again.routes[0].visits] == ["red:break0"]


def test_a_shift_can_begin_earlier_until_it_has_begun() -> None:
    plan = plan_of(vehicles=small_town.vehicles()[1:2])
    early = dispatch.change_shift(plan, "blue", 7 * 3600, None, 6 * 3600, TRAVEL).plan
    assert early.routes[0].ready == 7 * 3600
    busy = dispatch.vehicle_event(
        plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[1:2]),
        VehicleEvent("departed", "blue", TEN - 300),
        TRAVEL,
    ).plan
    with pytest.raises(CommandRefused, match="shift_begun"):
        dispatch.change_shift(busy, "blue", 7 * 3600, None, TEN, TRAVEL)


def test_a_shift_that_cannot_be_is_refused() -> None:
    plan = plan_of(vehicles=small_town.vehicles()[1:2])
    with pytest.raises(CommandRefused, match="shift_impossible"):
        dispatch.change_shift(plan, "blue", None, 3600, NINE - 900, TRAVEL)
    with pytest.raises(CommandRefused, match="unknown_vehicle"):
        dispatch.change_shift(plan, "nobody", None, TEN, NINE, TRAVEL)
    with pytest.raises(CommandRefused, match="already_on_shift"):
        dispatch.add_vehicle(plan, small_town.vehicles()[1], NINE, TRAVEL)
    with pytest.raises(CommandRefused, match="shift_impossible"):
        dispatch.add_vehicle(plan, replace(small_town.vehicles()[0], shift_end=NINE - 1), NINE, TRAVEL)


def test_a_break_moves_to_where_the_dispatcher_wants_it_and_promises_hold() -> None:
    plan = busy_plan(6)
    moved = dispatch.move_break(plan, "red", "red:break0", 12 * 3600 + 1800, NINE, TRAVEL)
    rest = next(visit for visit in route_of(moved.plan, "red").visits if visit.kind == "break")
    assert 12 * 3600 + 1800 <= rest.begin <= 12 * 3600 + 2100
    assert moved.events[-1].kind == "break_moved"
    assert moved.events[-1].data["will"] == 12 * 3600 + 1800
    assert_plan_is_sound(moved.plan, TRAVEL)
    assert_promises_hold(moved.plan)


def test_a_break_that_would_break_a_promise_is_refused_and_says_whose() -> None:
    plan = plan_of(wish("a", 5, 11), vehicles=small_town.vehicles()[:1])
    begins = planned(plan, "a")["pickup"] - 60
    shown = dispatch.preview_move_break(plan, "red", "red:break0", begins, NINE, TRAVEL)
    assert (shown.possible, shown.why) == (False, "promise_would_break")
    assert {change.booking_id for change in shown.changes if change.breaks} == {"a"}
    with pytest.raises(CommandRefused, match="promise_would_break"):
        dispatch.move_break(plan, "red", "red:break0", begins, NINE, TRAVEL)
    with pytest.raises(CommandRefused, match="unknown_break"):
        dispatch.move_break(plan, "red", "a:pickup", begins, NINE, TRAVEL)
