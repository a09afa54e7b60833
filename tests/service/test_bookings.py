from __future__ import annotations

import threading

from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, PLANNER, RIDER, TABLET, THURSDAY, Running, slug_of


def test_a_booking_is_shown_as_it_was_offered_and_planned_within_its_window(run: Running) -> None:
    offer = run.offers(actor=TABLET)[0]
    booking = run.confirm(offer.offer_id, TABLET)
    assert (booking.pickup_window, booking.latest_arrival) == (offer.pickup_window, offer.latest_arrival)
    assert booking.planned_pickup is not None
    assert booking.planned_arrival is not None
    assert offer.pickup_window.start <= booking.planned_pickup <= offer.pickup_window.end
    assert booking.planned_arrival <= offer.latest_arrival
    assert run.service.booking(TABLET, booking.booking_id) == booking
    assert run.service.bookings(TABLET) == (booking,)


def test_the_same_key_and_body_get_the_same_answer_and_one_booking(run: Running) -> None:
    offer = run.offers()[0].offer_id
    first = run.confirm(offer, key="k", body="h")
    run.later(minutes=5)
    assert run.confirm(offer, key="k", body="h") == first
    assert len(run.plan().bookings) == 1
    assert run.service.latest_seq() == 1


def test_the_same_answer_is_given_even_after_the_booking_was_cancelled(run: Running) -> None:
    offer = run.offers()[0].offer_id
    first = run.confirm(offer, key="k", body="h")
    run.service.cancel(DISPATCHER, first.booking_id)
    assert run.confirm(offer, key="k", body="h") == first


def test_the_same_key_with_another_body_is_refused(run: Running) -> None:
    offers = run.offers()
    run.confirm(offers[0].offer_id, key="k", body="h")
    assert slug_of(run.confirm, offers[1].offer_id, key="k", body="other") == "key_reused"


def test_keys_of_different_people_are_different_keys(run: Running) -> None:
    run.confirm(run.offers(actor=TABLET)[0].offer_id, TABLET, key="k")
    run.confirm(run.offers("r-032", OTHER)[0].offer_id, OTHER, key="k")
    assert len(run.plan().bookings) == 2


def test_one_call_sent_eight_times_at_once_books_once_and_answers_all_alike(run: Running) -> None:
    offer, start, answers = run.offers()[0].offer_id, threading.Barrier(8), []

    def send() -> None:
        start.wait()
        answers.append(run.confirm(offer, key="k", body="h"))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] for answer in answers)
    assert list(run.plan().bookings) == [answers[0].booking_id]


def test_an_offer_can_be_used_once_and_so_can_its_wish(run: Running) -> None:
    offers = run.offers(leave="09:00")
    run.confirm(offers[0].offer_id)
    assert slug_of(run.confirm, offers[0].offer_id) == "offer_used"
    assert slug_of(run.confirm, offers[1].offer_id) == "offer_used"
    assert len(run.plan().bookings) == 1


def test_offers_and_bookings_of_others_are_not_ones_own(run: Running) -> None:
    offer = run.offers(actor=TABLET)[0].offer_id
    assert slug_of(run.confirm, offer, OTHER) == "not_your_offer"
    assert slug_of(run.confirm, "q1:0", OTHER) == "unknown_offer"
    booking = run.confirm(offer, TABLET).booking_id
    assert slug_of(run.service.booking, OTHER, booking) == "not_your_booking"
    assert slug_of(run.service.cancel, OTHER, booking) == "not_your_booking"
    assert slug_of(run.service.cancel, PLANNER, booking) == "not_your_booking"
    assert slug_of(run.service.booking, TABLET, "b1") == "unknown_booking"
    assert run.service.bookings(OTHER) == ()
    assert run.service.booking(DISPATCHER, booking).rider.name is not None
    assert run.service.booking(PLANNER, booking).rider.name is None


def test_an_offer_that_is_too_old_is_refused(run: Running) -> None:
    offer = run.offers()[0]
    run.later(minutes=6)
    assert slug_of(run.confirm, offer.offer_id) == "offer_expired"


def test_an_offer_lasts_two_real_minutes_however_fast_the_clock_runs(run: Running) -> None:
    run.clock.set(speed=60.0)
    offer = run.offers()[0]
    assert 120 * 60 - 2 < (offer.expires_at - run.clock.now()).total_seconds() <= 120 * 60


def test_cancelling_takes_the_ride_out_and_cancelling_again_changes_nothing(run: Running) -> None:
    booking = run.book()
    cancelled = run.service.cancel(TABLET, booking.booking_id)
    assert (cancelled.status, cancelled.planned_pickup) == ("cancelled", None)
    before = run.plan().version
    assert run.service.cancel(TABLET, booking.booking_id) == cancelled
    assert run.plan().version == before
    assert run.plan().bookings == {}
    assert run.service.figures(THURSDAY).cancelled == 1


def test_cancelling_makes_room_for_somebody_else(run: Running) -> None:
    """A group's rides fill the time around ten until there is no offer for it any more."""
    made, party = [], Load(4)
    while offers := run.offers(party=party):
        made.append(run.confirm(offers[-1].offer_id))
    assert len(made) > 3
    full = run.service.ask(DISPATCHER, run.wish(party=party))
    assert full.refusal is not None
    assert full.refusal.reason == "no_capacity"
    assert full.refusal.alternatives
    run.service.cancel(DISPATCHER, made[0].booking_id)
    assert run.offers(party=party)


def test_the_name_of_the_rider_may_be_left_out_where_there_is_only_one(run: Running) -> None:
    booking = run.confirm(run.service.ask(TABLET, run.wish(rider_id=RIDER)).offers[0].offer_id, TABLET)
    assert booking.rider.id == RIDER
    wish = run.wish()
    nameless = type(wish)(wish.origin, wish.destination, wish.party, wish.depart_after)
    assert run.service.ask(TABLET, nameless).offers
    assert slug_of(run.service.ask, DISPATCHER, nameless) == "rider_needed"
