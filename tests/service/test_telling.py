from __future__ import annotations

from api.service.phrases import PHRASES
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, driver, slug_of


def test_what_a_rider_tells_stands_beside_the_rider_on_the_manifest_and_on_the_board(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.later(minutes=3)
    told = run.service.resident.tell(TABLET, booking.booking_id, "at_the_gate")
    assert [(message.phrase, message.at) for message in told.messages] == [("at_the_gate", run.at("08:03"))]
    assert run.service.booking(TABLET, booking.booking_id) == told
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    stops = run.service.manifest(driver(bus), bus, THURSDAY).stops
    shown = {v.kind: v.messages for stop in stops for v in stop.visits if v.booking_id}
    assert shown == {"pickup": told.messages, "dropoff": ()}
    (row,) = run.service.plan_view(DISPATCHER, THURSDAY).bookings
    assert row.messages == told.messages


def test_the_feed_says_so_without_a_new_version_of_the_plan(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.service.resident.tell(TABLET, booking.booking_id, "guide_dog")
    event = run.service.events_after(TABLET, 1)[0]
    assert (event.kind, event.booking_id, event.data) == ("message", booking.booking_id, {"phrase": "guide_dog"})
    assert event.version == run.plan().version == 1
    assert run.service.events_after(OTHER, 0) == ()


def test_a_phrase_is_told_once_and_several_in_their_order(run: Running) -> None:
    booking = run.book(actor=TABLET).booking_id
    run.service.resident.tell(TABLET, booking, "few_minutes_late")
    run.later(minutes=1)
    run.service.resident.tell(TABLET, booking, "at_the_gate")
    again = run.service.resident.tell(TABLET, booking, "few_minutes_late")
    assert [message.phrase for message in again.messages] == ["few_minutes_late", "at_the_gate"]
    assert run.service.latest_seq() == 3


def test_only_phrases_of_the_list_about_ones_own_ride_that_is_not_over(run: Running) -> None:
    booking = run.book(actor=TABLET).booking_id
    assert slug_of(run.service.resident.tell, TABLET, booking, "hurry up") == "unknown_phrase"
    assert slug_of(run.service.resident.tell, OTHER, booking, "at_the_gate") == "not_your_booking"
    run.service.cancel(TABLET, booking)
    assert slug_of(run.service.resident.tell, TABLET, booking, "at_the_gate") == "too_late_to_tell"


def test_the_codes_of_the_phrases_are_different() -> None:
    assert len({phrase.code for phrase in PHRASES}) == len(PHRASES) >= 8
