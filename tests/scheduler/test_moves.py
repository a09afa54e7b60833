"""A booking moved by hand: what is shown is what happens, and no promise breaks by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, Position, VehicleEvent
from scheduler.model import Load, Plan
from tests.scheduler import small_town
from tests.scheduler.booked import NINE, TEN, TRAVEL, book, busy_plan, other, plan_of, planned, route_of, wish
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold


def times(plan: Plan) -> dict[tuple[str, str], int]:
    return {(key, part): begin for key in plan.bookings for part, begin in planned(plan, key).items()}


def test_what_the_preview_shows_is_exactly_what_the_move_does() -> None:
    plan = busy_plan()
    for key, booking in plan.bookings.items():
        for vehicle in ("red", "blue", "car"):
            shown = dispatch.preview_move(plan, key, vehicle, NINE, TRAVEL)
            if not shown.possible:
                with pytest.raises(CommandRefused, match=shown.why or ""):
                    dispatch.move(plan, key, vehicle, NINE, TRAVEL)
                continue
            moved = dispatch.move(plan, key, vehicle, NINE, TRAVEL).plan
            before, after = times(plan), times(moved)
            differ = {each for each in before if before[each] != after[each]}
            parts = {(c.booking_id, "dropoff" if c.part == "arrival" else "pickup") for c in shown.changes}
            assert parts == differ
            assert all(
                c.will == after[c.booking_id, "dropoff" if c.part == "arrival" else "pickup"] for c in shown.changes
            )
            added = dispatch.cost(moved, TRAVEL).drive_seconds - dispatch.cost(plan, TRAVEL).drive_seconds
            assert shown.added_drive_seconds == added
            assert not any(change.breaks for change in shown.changes)
            assert moved.bookings[key].vehicle_id == vehicle
            assert booking.promise == moved.bookings[key].promise
            assert_plan_is_sound(moved, TRAVEL)
            assert_promises_hold(moved)


def test_moving_back_to_where_the_event_says_undoes_the_move() -> None:
    plan = busy_plan()
    undone = 0
    for key, booking in plan.bookings.items():
        target = other(plan, key)
        if not dispatch.preview_move(plan, key, target, NINE, TRAVEL).possible:
            continue
        moved = dispatch.move(plan, key, target, NINE, TRAVEL)
        back = moved.events[-1].data["back"]
        assert isinstance(back, dict)
        again = dispatch.move(moved.plan, key, booking.vehicle_id, NINE, TRAVEL, Position(**back)).plan
        assert times(again) == times(plan)
        undone += 1
    assert undone


def test_a_place_in_the_order_is_taken_at_its_word() -> None:
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 3, depart_after=TEN + 3600), vehicles=small_town.vehicles()[1:2])
    late = book(plan, wish("c", 6, 11, depart_after=TEN + 1800))
    moved = dispatch.move(late, "c", "blue", NINE, TRAVEL, Position("b:pickup", "b:pickup")).plan
    order = [visit.id for visit in route_of(moved, "blue").visits]
    assert order.index("b:pickup") == order.index("c:dropoff") + 1 == order.index("c:pickup") + 2


def test_an_order_that_breaks_a_promise_is_refused_and_says_whose() -> None:
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 3, depart_after=TEN + 3600), vehicles=small_town.vehicles()[1:2])
    shown = dispatch.preview_move(plan, "a", "blue", NINE, TRAVEL, Position())
    assert (shown.possible, shown.why) == (False, "promise_would_break")
    broken = {change.booking_id for change in shown.changes if change.breaks}
    assert broken == {"a"}
    pickup = next(change for change in shown.changes if change.part == "pickup" and change.booking_id == "a")
    assert pickup.latest == plan.bookings["a"].promise.pickup_latest < (pickup.will or 0)


@pytest.mark.parametrize("at", [Position("nobody:pickup"), Position(None, "b:pickup"), Position("a:pickup", None)])
def test_an_order_that_cannot_be_is_refused(at: Position) -> None:
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 3, depart_after=TEN + 3600), vehicles=small_town.vehicles()[1:2])
    assert dispatch.preview_move(plan, "a", "blue", NINE, TRAVEL, at).why == "order_impossible"


def test_every_other_refusal_has_its_own_reason() -> None:
    car = small_town.vehicles()[2]
    plan = plan_of(wish("a", 5, 11, party=Load(2)), vehicles=small_town.vehicles())
    mine, target = plan.bookings["a"].vehicle_id, other(plan, "a")

    def why(changed: Plan, vehicle: str, now: int = NINE) -> str | None:
        return dispatch.preview_move(changed, "a", vehicle, now, TRAVEL).why

    assert why(plan, "nobody") == "unknown_vehicle"
    assert why(plan, car.id) == "no_seat"
    assert why(dispatch.pin(plan, "a", mine, NINE, TRAVEL).plan, target) == "pinned"
    out = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", target, NINE), TRAVEL).plan
    assert why(out, target) == "out_of_service"
    short = dispatch.change_shift(plan, target, None, NINE + 60, NINE, TRAVEL).plan
    assert why(short, target, NINE + 60) == "shift_over"
    lined = tuple(replace(route, vehicle=replace(route.vehicle, lines=frozenset({"x"}))) for route in plan.routes)
    booking = replace(plan.bookings["a"], request=replace(plan.bookings["a"].request, lines=("y",)))
    assert why(replace(plan, routes=lined, bookings={"a": booking}), target) == "line_not_served"
    driving = dispatch.vehicle_event(plan, VehicleEvent("departed", mine, TEN - 300), TRAVEL).plan
    if route_of(driving, mine).visits[0].booking_id == "a":
        assert why(driving, target, TEN - 300) == "on_its_way"
    aboard = dispatch.vehicle_event(plan, VehicleEvent("boarded", mine, TEN + 60, "a"), TRAVEL).plan
    assert why(aboard, target, TEN + 60) == "already_aboard"
    with pytest.raises(CommandRefused, match="unknown_booking"):
        dispatch.preview_move(plan, "nobody", "red", NINE, TRAVEL)


def test_who_is_aboard_may_only_be_set_down_in_another_order_on_the_same_vehicle() -> None:
    only = small_town.vehicles()[1:2]
    plan = plan_of(wish("a", 5, 11), wish("b", 6, 10), vehicles=only)
    for name in ("a", "b"):
        event = VehicleEvent("boarded", "blue", TEN + 300, name)
        plan = dispatch.vehicle_event(plan, event, TRAVEL).plan
    order = [visit.id for visit in route_of(plan, "blue").visits]
    last = "ab"[order[0] == "a:dropoff"]
    shown = dispatch.preview_move(plan, last, "blue", TEN + 300, TRAVEL, Position(None, order[0]))
    moved = dispatch.move(plan, last, "blue", TEN + 300, TRAVEL, Position(None, order[0])).plan
    assert shown.possible
    assert [visit.id for visit in route_of(moved, "blue").visits] == order[::-1]
    assert_plan_is_sound(moved, TRAVEL)


def test_a_rider_without_a_place_can_be_put_somewhere_late_and_is_told() -> None:
    plan = plan_of(wish("a", 5, 11))
    mine, target = plan.bookings["a"].vehicle_id, other(plan, "a")
    for vehicle in (target, mine):
        plan = dispatch.vehicle_event(plan, VehicleEvent("out_of_service", vehicle, NINE), TRAVEL).plan
    assert planned(plan, "a") == {}
    back = tuple(replace(route, in_service=route.vehicle.id == target) for route in plan.routes)
    moved = dispatch.move(replace(plan, routes=back), "a", target, TEN + 1200, TRAVEL)
    assert planned(moved.plan, "a")["pickup"] > plan.bookings["a"].promise.pickup_latest
    assert [event.kind for event in moved.events] == ["moved", "promise_broken"] or moved.events[0].kind == "reassigned"
    assert_plan_is_sound(moved.plan, TRAVEL)
