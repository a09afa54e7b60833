from __future__ import annotations

from typing import Any

import pytest

from api.service import Actor
from api.service.hands.moved_meanwhile import MovedMeanwhile
from api.service.hands.views import MoveUndoView, PositionView
from api.service.hands.wishes import BreakWish, MoveWish, ShiftWish
from api.service.problems import ServiceProblem
from api.service.views import BookingView
from scheduler.model import Load
from tests.service.running import DISPATCHER, TABLET, THURSDAY, Running, slug_of

SECOND = Actor("desk-2", "dispatcher", "配車担当2")


def other_bus(booking: BookingView) -> str:
    assert booking.vehicle is not None
    return "bus-2" if booking.vehicle.id == "bus-1" else "bus-1"


def wish(run: Running, booking: BookingView, vehicle_id: str, at: PositionView | None = None) -> MoveWish:
    return MoveWish(THURSDAY, run.plan().version, booking.booking_id, vehicle_id, at)


def order(run: Running, vehicle_id: str) -> list[str]:
    route = next(route for route in run.plan().routes if route.vehicle.id == vehicle_id)
    return [visit.id for visit in route.visits if visit.kind != "break"]


def obstacle(call: Any, *arguments: Any) -> object:
    with pytest.raises(ServiceProblem) as refused:
        call(*arguments)
    assert refused.value.slug == "change_refused"
    return refused.value.data["obstacle"]


def test_a_booking_is_moved_to_the_other_bus_and_back_again(run: Running) -> None:
    booking = run.book()
    there = other_bus(booking)
    seen = run.service.hands.preview_move(wish(run, booking, there))
    assert (seen.possible, seen.reason, seen.broken, seen.version) == (True, None, 0, run.plan().version)
    assert run.plan().bookings[booking.booking_id].vehicle_id != there
    done = run.service.hands.move(DISPATCHER, wish(run, booking, there))
    moved = run.service.booking(DISPATCHER, booking.booking_id)
    assert moved.vehicle is not None
    assert (moved.vehicle.id, moved.pickup_window, done.version) == (there, booking.pickup_window, run.plan().version)
    assert done.undo is not None
    back = MoveWish(THURSDAY, done.version, done.undo.booking_id, done.undo.vehicle_id, done.undo.at)
    run.service.hands.move(DISPATCHER, back)
    assert run.service.booking(DISPATCHER, booking.booking_id).vehicle == booking.vehicle
    kinds = [event.kind for event in run.service.events_after(DISPATCHER, 0)]
    assert kinds == ["booked", "moved", "moved"]


def test_the_preview_says_who_would_be_later_and_by_how_much(run: Running) -> None:
    first = run.book(run.eligible[0], leave="10:00")
    second = run.book(run.eligible[1], leave="10:00")
    for booking in (first, second):
        assert booking.vehicle is not None
    target = second.vehicle.id if second.vehicle is not None else ""
    seen = run.service.hands.preview_move(wish(run, first, target, PositionView(f"{second.booking_id}:pickup", None)))
    names = {change.booking_id: change.rider_name for change in seen.changes}
    assert names.get(second.booking_id, "") in ("", run.town.residents[run.eligible[1]].name)
    for change in seen.changes:
        assert change.was is not None
        assert change.will is not None
        assert change.by_seconds == (change.will - change.was).total_seconds() != 0
        assert change.breaks == (change.will > change.latest and change.will > change.was)
    assert seen.broken == len({change.booking_id for change in seen.changes if change.breaks})


def test_a_move_that_would_break_a_promise_is_shown_and_refused(run: Running) -> None:
    early, late = run.book(run.eligible[0], leave="09:00"), run.book(run.eligible[1], leave="13:00")
    for booking in (early, late):
        run.service.hands.pin(DISPATCHER, booking.booking_id, "bus-2")
        run.service.hands.unpin(DISPATCHER, booking.booking_id)
    # The ride of the morning after the one of the afternoon: nobody would be fetched in time.
    at = PositionView(None, None)
    seen = run.service.hands.preview_move(wish(run, early, "bus-2", at))
    assert (seen.possible, seen.reason) == (False, "promise_would_break")
    assert {change.booking_id for change in seen.changes if change.breaks} == {early.booking_id}
    assert seen.broken == 1
    before = run.plan()
    assert obstacle(run.service.hands.move, DISPATCHER, wish(run, early, "bus-2", at)) == "promise_would_break"
    assert run.plan() == before


def test_the_second_of_two_dispatchers_is_shown_what_the_first_did_and_nothing_is_lost(run: Running) -> None:
    run.service.mint_token(DISPATCHER)
    booking, other = run.book(run.eligible[0]), run.book(run.eligible[1], leave="13:00")
    there = other_bus(booking)
    mine, theirs = wish(run, booking, there), wish(run, booking, there)
    run.service.hands.move(DISPATCHER, mine)
    before = run.plan()
    with pytest.raises(MovedMeanwhile) as outrun:
        run.service.hands.move(SECOND, theirs)
    (changed,) = outrun.value.changed
    assert (changed.who, changed.kind, changed.booking_id) == ("配車担当", "moved", booking.booking_id)
    assert (changed.vehicle_id, changed.rider_name) == (there, run.town.residents[run.eligible[0]].name)
    assert outrun.value.preview.version == before.version == run.plan().version
    # What happened elsewhere does not stand in the way of a move that was looked at before.
    assert other.vehicle is not None
    run.service.hands.move(SECOND, wish(run, booking, there))


def test_what_happened_on_another_bus_or_on_the_road_as_planned_does_not_stop_a_move(run: Running) -> None:
    booking = run.book(run.eligible[0], leave="13:00")
    there = other_bus(booking)
    looked_at = wish(run, booking, there)
    run.book(run.eligible[1], leave="09:00")
    with pytest.raises(MovedMeanwhile):
        run.service.hands.move(DISPATCHER, looked_at)
    looked_at = wish(run, booking, there)
    early = next(b for b in run.plan().bookings.values() if b.id != booking.booking_id)
    run.go_to("08:50")
    run.report(early.vehicle_id, "departed")
    run.service.hands.move(DISPATCHER, looked_at)


def test_a_booking_cancelled_meanwhile_is_a_conflict_and_not_an_unknown_booking(run: Running) -> None:
    booking = run.book(actor=TABLET)
    looked_at = wish(run, booking, other_bus(booking))
    run.service.cancel(TABLET, booking.booking_id)
    with pytest.raises(MovedMeanwhile) as outrun:
        run.service.hands.move(DISPATCHER, looked_at)
    assert [one.kind for one in outrun.value.changed] == ["cancelled"]
    assert (outrun.value.preview.possible, outrun.value.preview.reason) == (False, "unknown_booking")


def test_a_pinned_booking_stays_and_says_so(run: Running) -> None:
    booking = run.book()
    there = other_bus(booking)
    pinned = run.service.hands.pin(DISPATCHER, booking.booking_id, there)
    assert pinned.vehicle is not None
    assert (pinned.vehicle.id, pinned.pinned) == (there, True)
    version = run.plan().version
    assert run.service.hands.pin(DISPATCHER, booking.booking_id, there).pinned
    assert run.plan().version == version
    assert booking.vehicle is not None
    assert run.service.hands.preview_move(wish(run, booking, booking.vehicle.id)).reason == "pinned"
    assert not run.service.hands.unpin(DISPATCHER, booking.booking_id).pinned
    assert not run.service.hands.unpin(DISPATCHER, booking.booking_id).pinned
    assert run.service.hands.preview_move(wish(run, booking, booking.vehicle.id)).possible
    kinds = [event.kind for event in run.service.events_after(DISPATCHER, 0)]
    assert kinds.count("pinned") == kinds.count("unpinned") == 1


def test_what_cannot_be_is_refused_by_name_and_changes_nothing(run: Running) -> None:
    booking = run.book(party=Load(2))
    before = run.plan()
    hands = run.service.hands
    assert slug_of(hands.preview_move, wish(run, booking, "bus-9")) == "unknown_vehicle"
    assert slug_of(hands.preview_move, MoveWish(THURSDAY, 1, "b0", "bus-1")) == "unknown_booking"
    sunday = MoveWish(THURSDAY.replace(day=29), 1, booking.booking_id, "bus-1")
    assert slug_of(hands.preview_move, sunday) == "unknown_day"
    gone = MoveWish(THURSDAY.replace(day=19), 1, booking.booking_id, "bus-1")
    assert obstacle(hands.preview_move, gone) == "day_over"
    at = PositionView("nobody:pickup", None)
    assert hands.preview_move(wish(run, booking, other_bus(booking), at)).reason == "order_impossible"
    assert slug_of(hands.pin, DISPATCHER, "b0", "bus-1") == "unknown_booking"
    assert obstacle(hands.pin, DISPATCHER, booking.booking_id, "post-1") == "no_seat"
    assert run.plan() == before


def test_a_shift_that_ends_early_gives_its_riders_to_others(run: Running) -> None:
    booking = run.book(leave="13:00", actor=TABLET)
    assert booking.vehicle is not None
    bus, hands = booking.vehicle.id, run.service.hands
    ends = ShiftWish(THURSDAY, bus, None, run.at("12:00"))
    seen = hands.preview_shift(ends)
    assert (seen.possible, seen.unserved) == (True, ())
    done = hands.change_shift(DISPATCHER, ends)
    moved = run.service.booking(TABLET, booking.booking_id)
    assert moved.vehicle is not None
    assert moved.vehicle.id != bus
    assert done.undo is not None
    assert done.undo.ends > run.at("12:00")
    hands.change_shift(DISPATCHER, ShiftWish(THURSDAY, bus, done.undo.starts, done.undo.ends))
    assert run.service.manifest(DISPATCHER, bus, THURSDAY).shift.end == done.undo.ends
    impossible = ShiftWish(THURSDAY, bus, None, run.at("12:00").replace(day=27))
    assert hands.preview_shift(impossible).reason == "shift_impossible"
    assert obstacle(hands.change_shift, DISPATCHER, impossible) == "shift_impossible"


def test_riders_whom_a_shorter_day_leaves_without_a_vehicle_are_listed_to_call(run: Running) -> None:
    booking = run.book(leave="13:00")
    for bus in ("bus-1", "bus-2", "post-1"):
        done = run.service.hands.change_shift(DISPATCHER, ShiftWish(THURSDAY, bus, None, run.at("12:00")))
    assert [rider.booking_id for rider in done.unserved] == [booking.booking_id]
    (call,) = run.service.hands.calls(THURSDAY)
    assert (call.why, call.booking_id, call.will) == ("unserved", booking.booking_id, None)
    # As soon as there is a vehicle again the rider has a place, and nobody need be called.
    run.service.hands.change_shift(DISPATCHER, ShiftWish(THURSDAY, "bus-1", None, run.at("17:00")))
    assert run.service.booking(DISPATCHER, booking.booking_id).planned_pickup is not None
    assert run.service.hands.calls(THURSDAY) == ()


def test_a_vehicle_without_a_shift_that_day_is_added(run: Running) -> None:
    monday, hands = THURSDAY.replace(day=30), run.service.hands
    starts, ends = (run.at(words).replace(day=30) for words in ("09:00", "15:00"))
    assert [vehicle.id for vehicle in run.town.vehicles(monday)] == ["bus-1", "bus-2"]
    assert hands.preview_shift(ShiftWish(monday, "post-1", starts, None)).reason == "both_times"
    done = hands.change_shift(DISPATCHER, ShiftWish(monday, "post-1", starts, ends))
    assert done.undo is None
    view = run.service.manifest(DISPATCHER, "post-1", monday)
    assert (view.shift.start, view.shift.end) == (starts, ends)
    assert slug_of(hands.change_shift, DISPATCHER, ShiftWish(THURSDAY.replace(day=29), "post-1", starts, ends)) == (
        "unknown_day"
    )


def test_a_break_is_moved_and_moved_back(run: Running) -> None:
    plan = run.service.plan_view(DISPATCHER, THURSDAY)
    bus, rest = next(
        (vehicle.id, stop)
        for vehicle in plan.vehicles
        for stop in vehicle.stops
        if any(visit.kind == "break" for visit in stop.visits)
    )
    hands, visit = run.service.hands, f"{bus}:break0"
    asked = BreakWish(THURSDAY, bus, visit, run.at("13:30"))
    assert hands.preview_break(asked).possible
    done = hands.move_break(DISPATCHER, asked)
    assert (done.undo.visit_id, done.undo.begins) == (visit, rest.arrival)
    moved = next(s for s in run.service.manifest(DISPATCHER, bus, THURSDAY).stops if s.visits[0].kind == "break")
    assert moved.arrival == run.at("13:30")
    hands.move_break(DISPATCHER, BreakWish(THURSDAY, bus, visit, done.undo.begins))
    assert hands.preview_break(BreakWish(THURSDAY, bus, "x:break0", run.at("13:30"))).reason == "unknown_break"
    assert obstacle(hands.move_break, DISPATCHER, BreakWish(THURSDAY, bus, visit, run.at("07:00"))) == "in_the_past"


def test_an_undo_puts_a_booking_back_where_it_stood_in_the_order(run: Running) -> None:
    bookings = [
        run.book(rider, leave=leave) for rider, leave in zip(run.eligible, ("10:00", "10:10", "10:20"), strict=False)
    ]
    for booking in bookings:
        if booking.vehicle is None or booking.vehicle.id != "bus-1":
            run.service.hands.pin(DISPATCHER, booking.booking_id, "bus-1")
            run.service.hands.unpin(DISPATCHER, booking.booking_id)
    before = order(run, "bus-1")
    assert len(before) == 6
    for booking in bookings:
        done = run.service.hands.move(DISPATCHER, wish(run, booking, "bus-2"))
        assert isinstance(done.undo, MoveUndoView)
        assert len(order(run, "bus-1")) == 4
        back = MoveWish(THURSDAY, done.version, booking.booking_id, done.undo.vehicle_id, done.undo.at)
        run.service.hands.move(DISPATCHER, back)
        assert order(run, "bus-1") == before
