from __future__ import annotations

from datetime import timedelta

from api.service.hands.closure_views import CallView
from api.service.hands.wishes import ClosureWish
from api.service.keeper import refresh_day
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, slug_of


def calls(run: Running) -> tuple[CallView, ...]:
    return run.service.hands.calls(THURSDAY)


def test_a_rider_whose_bus_is_late_is_to_be_called_and_nobody_else(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.book("r-032", actor=OTHER, leave="14:00")
    assert calls(run) == ()
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=7))
    assert refresh_day(run.service.context, THURSDAY)
    (call,) = calls(run)
    person = run.town.residents["r-028"]
    assert (call.why, call.booking_id, call.part, call.status) == (
        "promise_broken",
        booking.booking_id,
        "pickup",
        "confirmed",
    )
    assert (call.rider.id, call.rider.name, call.rider.kana, call.rider.phone) == (
        person.id,
        person.name,
        person.kana,
        person.phone,
    )
    assert call.was == booking.pickup_window.end
    assert call.will == run.service.booking(TABLET, booking.booking_id).planned_pickup
    assert (call.told_at, call.told_by) == (None, None)
    event = next(e for e in run.service.events_after(DISPATCHER, 0) if e.seq == call.call_id)
    assert (event.kind, event.at) == ("promise_broken", call.at)


def test_a_call_made_is_kept_with_who_made_it_and_can_be_taken_back(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=7))
    refresh_day(run.service.context, THURSDAY)
    call_id = calls(run)[0].call_id
    told = run.service.hands.told(DISPATCHER, call_id)
    assert (told.told_at, told.told_by) == (run.clock.now().replace(microsecond=0), "配車担当")
    assert calls(run) == (told,)
    seq = run.service.latest_seq()
    assert run.service.hands.told(DISPATCHER, call_id) == told
    assert run.service.latest_seq() == seq
    assert run.service.hands.not_told(DISPATCHER, call_id).told_at is None
    assert calls(run)[0].told_at is None
    # Other desks hear of it, the rider's tablet does not.
    assert [event.kind for event in run.service.events_after(DISPATCHER, 0)][-2:] == ["told", "untold"]
    assert [event.kind for event in run.service.events_after(TABLET, 0)] == ["booked", "promise_broken"]


def test_a_promise_that_is_broken_further_is_a_new_call(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=7))
    refresh_day(run.service.context, THURSDAY)
    first = calls(run)[0]
    run.service.hands.told(DISPATCHER, first.call_id)
    run.later(minutes=20)
    refresh_day(run.service.context, THURSDAY)
    (second,) = calls(run)
    assert second.call_id > first.call_id
    assert second.told_at is None
    assert second.will is not None
    assert first.will is not None
    assert second.will > first.will


def test_a_ride_that_was_cancelled_or_is_over_needs_no_call(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=7))
    refresh_day(run.service.context, THURSDAY)
    assert len(calls(run)) == 1
    run.service.cancel(TABLET, booking.booking_id)
    assert calls(run) == ()


def test_those_not_told_come_first_and_of_them_the_soonest_ride(run: Running) -> None:
    rides = {
        leave: run.book(rider, leave=leave).booking_id
        for rider, leave in zip(run.eligible, ("11:00", "10:00", "13:00"), strict=False)
    }
    run.service.hands.close(DISPATCHER, ClosureWish(THURSDAY, "weather", "雪"))
    listed = calls(run)
    assert [call.booking_id for call in listed] == [rides["10:00"], rides["11:00"], rides["13:00"]]
    run.service.hands.told(DISPATCHER, listed[0].call_id)
    assert [call.booking_id for call in calls(run)] == [rides["11:00"], rides["13:00"], rides["10:00"]]


def test_a_call_nobody_knows_is_refused(run: Running) -> None:
    assert slug_of(run.service.hands.told, DISPATCHER, 1) == "unknown_call"
    assert slug_of(run.service.hands.not_told, DISPATCHER, 1) == "unknown_call"
