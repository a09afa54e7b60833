"""The way home that is called: held as the last ride of the day, moved to the next bus there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, OfferGone, VehicleEvent
from scheduler.dispatch.offers import GRID
from scheduler.model import Load, Plan, Request
from scheduler.rules import Line
from tests.scheduler import small_town
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

TRAVEL, RULES = small_town.travel(), small_town.rules()
NINE, NOON, CLOSES = 9 * 3600, 12 * 3600, small_town.CLOSES
BACK = Request("back", "rider", 11, 1, Load(1), arrive_by=CLOSES, lines=("line",))

WISHES = st.tuples(
    st.integers(0, 11), st.integers(0, 11), st.integers(0, 18_000), st.sampled_from([Load(1), Load(0, 1), Load(3)])
).filter(lambda wish: wish[0] != wish[1])


def empty() -> Plan:
    return dispatch.open_plan(small_town.DAY, small_town.vehicles())


def busy(wishes: list[tuple[int, int, int, Load]], now: int = NINE) -> Plan:
    """A plan with everybody of `wishes` for whom there is room."""
    plan = empty()
    for number, (origin, destination, ahead, party) in enumerate(wishes):
        request = Request(f"b{number}", f"b{number}", origin, destination, party, now + ahead, lines=("line",))
        answer = dispatch.offer(plan, request, now, TRAVEL, RULES)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[0], request.id, now, TRAVEL).plan
    return plan


def held(plan: Plan, now: int = NINE, not_before: int = 10 * 3600) -> Plan:
    last = dispatch.last_ride(plan, BACK, not_before, now, TRAVEL, RULES)
    return dispatch.confirm(plan, last, "home", now, TRAVEL).plan


def test_on_an_empty_day_the_last_window_still_arrives_before_the_line_closes() -> None:
    last = dispatch.last_ride(empty(), BACK, NOON, NINE, TRAVEL, RULES)
    arrives = last.promise.pickup_latest + BACK.board_seconds + TRAVEL.time(11, 1)
    assert last.promise.arrival_latest <= CLOSES
    assert CLOSES - GRID < arrives <= CLOSES


def test_when_the_last_hour_is_full_an_earlier_ride_is_held() -> None:
    late = [Request(f"b{n}", "x", 3, 8, Load(4), CLOSES - 2400, lines=("line",)) for n in range(6)]
    plan = empty()
    for request in late:
        answer = dispatch.offer(plan, request, NINE, TRAVEL, RULES, count=1)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[0], request.id, NINE, TRAVEL).plan
    big = replace(BACK, party=Load(4))
    free = dispatch.last_ride(empty(), big, NOON, NINE, TRAVEL, RULES)
    found = dispatch.last_ride(plan, big, NOON, NINE, TRAVEL, RULES)
    assert found.promise.pickup_earliest < free.promise.pickup_earliest
    assert_plan_is_sound(dispatch.confirm(plan, found, "home", NINE, TRAVEL).plan, TRAVEL)


def test_without_a_ride_after_the_arrival_nothing_is_held() -> None:
    with pytest.raises(OfferGone, match="no_return"):
        dispatch.last_ride(empty(), BACK, CLOSES - 900, NINE, TRAVEL, RULES)


def test_of_two_lines_the_one_that_closes_later_takes_the_rider_home() -> None:
    early = Line("early", frozenset(range(5)), frozenset(range(12)), small_town.OPENS, NOON)
    rules = replace(RULES, lines=(early, *RULES.lines))
    request = replace(BACK, lines=("early", "line"))
    last = dispatch.last_ride(empty(), request, 10 * 3600, NINE, TRAVEL, rules)
    assert last.request.lines == ("line",)
    assert last.promise.pickup_earliest > NOON


def test_a_called_ride_comes_soon_and_is_told_as_an_event() -> None:
    outcome = dispatch.call_return(held(empty()), "home", NOON, TRAVEL, RULES)
    booking = outcome.plan.bookings["home"]
    assert NOON + RULES.open_return_seconds <= booking.promise.pickup_earliest <= NOON + 2 * GRID
    (event,) = outcome.events
    assert (event.kind, event.booking_id) == ("return_called", "home")
    assert event.data["pickup_earliest"] == booking.promise.pickup_earliest
    assert_plan_is_sound(outcome.plan, TRAVEL)


def test_a_bus_does_not_come_before_the_rider_has_arrived() -> None:
    after = NOON + 3600
    offer = dispatch.earliest_return(held(empty()), "home", NOON, TRAVEL, RULES, after=after)
    assert offer.promise.pickup_earliest >= after


def test_called_again_with_nothing_earlier_the_promise_stands() -> None:
    plan = dispatch.call_return(held(empty()), "home", NOON, TRAVEL, RULES).plan
    with pytest.raises(CommandRefused, match="nothing_earlier"):
        dispatch.call_return(plan, "home", NOON, TRAVEL, RULES)


def test_a_bus_on_its_way_or_a_rider_aboard_is_not_called_again() -> None:
    plan = dispatch.call_return(held(empty()), "home", NOON, TRAVEL, RULES).plan
    bus = plan.bookings["home"].vehicle_id
    plan = dispatch.vehicle_event(plan, VehicleEvent("departed", bus, NOON + 60), TRAVEL).plan
    with pytest.raises(CommandRefused, match="on_its_way"):
        dispatch.call_return(plan, "home", NOON + 60, TRAVEL, RULES)
    plan = dispatch.vehicle_event(plan, VehicleEvent("boarded", bus, NOON + 900, "home"), TRAVEL).plan
    with pytest.raises(CommandRefused, match="already_aboard"):
        dispatch.call_return(plan, "home", NOON + 960, TRAVEL, RULES)
    with pytest.raises(CommandRefused, match="unknown_booking"):
        dispatch.call_return(empty(), "home", NOON, TRAVEL, RULES)


@settings(max_examples=80, deadline=None)
@given(wishes=st.lists(WISHES, max_size=14), later=st.lists(WISHES, max_size=8), at=st.integers(10, 14))
def test_the_held_ride_survives_all_that_is_booked_later_and_calling_it_moves_nobody_else(
    wishes: list[tuple[int, int, int, Load]], later: list[tuple[int, int, int, Load]], at: int
) -> None:
    plan = busy(wishes)
    try:
        plan = held(plan)
    except OfferGone:
        return
    promised = plan.bookings["home"].promise
    for number, (origin, destination, ahead, party) in enumerate(later):
        request = Request(f"l{number}", f"l{number}", origin, destination, party, NINE + ahead, lines=("line",))
        answer = dispatch.offer(plan, request, NINE, TRAVEL, RULES)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[-1], request.id, NINE, TRAVEL).plan
    assert plan.bookings["home"].promise == promised
    now = NINE  # nothing has been driven yet, so that every booking is still to be kept
    try:
        outcome = dispatch.call_return(plan, "home", now, TRAVEL, RULES, after=at * 3600)
    except CommandRefused as refused:
        assert refused.reason == "nothing_earlier"
        return
    assert {event.kind for event in outcome.events} == {"return_called"}
    assert_plan_is_sound(outcome.plan, TRAVEL)
    assert_promises_hold(outcome.plan)
    assert outcome.plan.bookings.keys() == plan.bookings.keys()
    for key, booking in plan.bookings.items():
        if key != "home":
            assert replace(outcome.plan.bookings[key], vehicle_id="") == replace(booking, vehicle_id="")


@settings(max_examples=80, deadline=None)
@given(wishes=st.lists(WISHES, min_size=1, max_size=14), later=st.lists(WISHES, max_size=8), data=st.data())
def test_a_restored_booking_has_its_old_promise_or_nothing_has_changed(
    wishes: list[tuple[int, int, int, Load]], later: list[tuple[int, int, int, Load]], data: st.DataObject
) -> None:
    plan = busy(wishes)
    if not plan.bookings:
        return
    key = data.draw(st.sampled_from(sorted(plan.bookings)))
    old = plan.bookings[key]
    plan = dispatch.cancel(plan, key, NINE, TRAVEL).plan
    for number, (origin, destination, ahead, party) in enumerate(later):
        request = Request(f"l{number}", f"l{number}", origin, destination, party, NINE + ahead, lines=("line",))
        answer = dispatch.offer(plan, request, NINE, TRAVEL, RULES)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[0], request.id, NINE, TRAVEL).plan
    direct = TRAVEL.time(old.request.origin, old.request.destination)
    others = dict(plan.bookings)
    try:
        restored = dispatch.restore(plan, key, old.request, old.promise, direct, NINE, TRAVEL).plan
    except OfferGone as gone:
        assert gone.reason == "offer_gone"
        assert later
        return
    assert restored.bookings[key].promise == old.promise
    assert {name: booking for name, booking in restored.bookings.items() if name != key} == others
    assert_plan_is_sound(restored, TRAVEL)
    assert_promises_hold(restored)


def test_a_booking_in_the_plan_is_not_restored_twice_nor_after_its_time() -> None:
    plan = busy([(0, 11, 3600, Load(1))])
    booking = plan.bookings["b0"]
    ask = ("b0", booking.request, booking.promise, TRAVEL.time(0, 11))
    with pytest.raises(CommandRefused, match="already_booked"):
        dispatch.restore(plan, *ask, NINE, TRAVEL)
    cancelled = dispatch.cancel(plan, "b0", NINE, TRAVEL).plan
    with pytest.raises(OfferGone, match="offer_gone"):
        dispatch.restore(cancelled, *ask, booking.promise.pickup_latest + 1, TRAVEL)


def test_a_restored_ride_may_use_the_margin_when_only_that_keeps_the_promise() -> None:
    plan = busy([(0, 11, 3600, Load(1))])
    booking = plan.bookings["b0"]
    cancelled = dispatch.cancel(plan, "b0", NINE, TRAVEL).plan
    late = booking.promise.pickup_latest - 60
    restored = dispatch.restore(
        cancelled, "b0", booking.request, booking.promise, TRAVEL.time(0, 11), late, TRAVEL
    ).plan.bookings["b0"]
    assert (restored.promise, restored.limits) == (booking.promise, booking.promise)
