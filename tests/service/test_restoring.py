from __future__ import annotations

import threading
from functools import partial

import pytest

from api.service import ServiceProblem, WayHome
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, slug_of


def test_a_cancellation_taken_back_leaves_the_booking_as_it_was(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.service.cancel(TABLET, booking.booking_id)
    run.later(minutes=2)
    assert run.service.resident.restore(TABLET, booking.booking_id) == booking
    assert list(run.plan().bookings) == [booking.booking_id]
    kinds = [event.kind for event in run.service.events_after(TABLET, 0)]
    assert kinds == ["booked", "cancelled", "restored"]
    assert run.service.figures(THURSDAY).cancelled == 0


def test_taking_it_back_once_more_or_without_a_cancellation_changes_nothing(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert run.service.resident.restore(TABLET, booking.booking_id) == booking
    run.service.cancel(TABLET, booking.booking_id)
    run.service.resident.restore(TABLET, booking.booking_id)
    version = run.plan().version
    assert run.service.resident.restore(TABLET, booking.booking_id) == booking
    assert run.plan().version == version


def test_eight_who_take_it_back_at_once_do_it_once(crew: list[Running]) -> None:
    run = crew[0]
    booking = run.book(actor=TABLET)
    run.service.cancel(TABLET, booking.booking_id)
    start, answers = threading.Barrier(8), []

    def send(one: Running) -> None:
        start.wait()
        answers.append(one.service.resident.restore(TABLET, booking.booking_id))

    threads = [threading.Thread(target=send, args=(crew[n % 4],)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [booking] * 8
    assert run.plan().version == 3


def test_an_open_return_comes_back_as_one(run: Running) -> None:
    out = run.service.book(TABLET, run.offers(actor=TABLET)[0].offer_id, "k", "k", WayHome(None))
    assert out.way_home_id is not None
    home = run.service.booking(TABLET, out.way_home_id)
    run.service.cancel(TABLET, home.booking_id)
    assert run.service.resident.restore(TABLET, home.booking_id) == home
    assert run.service.resident.call_estimate(TABLET, home.booking_id).none is None


def test_when_others_took_the_room_the_nearest_rides_are_offered_instead(run: Running) -> None:
    booking = run.book(actor=TABLET, party=Load(4))
    run.service.cancel(TABLET, booking.booking_id)
    for number, rider in enumerate(run.eligible[:18]):
        for offer in run.offers(rider, party=Load(4), leave=("09:40", "09:50", "10:00")[number % 3])[:1]:
            run.confirm(offer.offer_id)
    before = run.plan()
    with pytest.raises(ServiceProblem) as caught:
        run.service.resident.restore(TABLET, booking.booking_id)
    assert caught.value.slug == "cannot_restore"
    assert run.plan() == before
    assert run.service.booking(TABLET, booking.booking_id).status == "cancelled"
    instead = run.confirm(caught.value.alternatives[0].offer_id, TABLET)
    assert (instead.origin, instead.party) == (booking.origin, booking.party)


def test_after_its_time_a_booking_is_not_restored_but_a_later_ride_is_offered(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.service.cancel(TABLET, booking.booking_id)
    run.clock.set(to=booking.pickup_window.end)
    run.later(minutes=1)
    with pytest.raises(ServiceProblem) as caught:
        run.service.resident.restore(TABLET, booking.booking_id)
    assert caught.value.slug == "cannot_restore"
    assert caught.value.alternatives[0].pickup_window.start > booking.pickup_window.end


def test_only_a_cancellation_of_ones_own_is_taken_back(run: Running) -> None:
    booking = run.book(actor=TABLET)
    assert slug_of(run.service.resident.restore, OTHER, booking.booking_id) == "not_your_booking"
    assert slug_of(run.service.resident.restore, TABLET, "b1") == "unknown_booking"
    assert booking.vehicle is not None
    run.clock.set(to=booking.pickup_window.start)
    run.later(minutes=4)
    run.report(booking.vehicle.id, "no_show", booking.booking_id, DISPATCHER)
    assert slug_of(run.service.resident.restore, DISPATCHER, booking.booking_id) == "cannot_restore"


def test_a_restored_booking_and_new_ones_at_once_never_oversell(crew: list[Running]) -> None:
    run = crew[0]
    old = [run.book(rider, party=Load(4)).booking_id for rider in run.eligible[:3]]
    for name in old:
        run.service.cancel(DISPATCHER, name)
    offers = [run.offers(rider, party=Load(4))[0].offer_id for rider in run.eligible[3:9]]
    calls = [partial(crew[n].service.resident.restore, DISPATCHER, name) for n, name in enumerate(old)]
    calls += [partial(crew[n % 4].confirm, offer) for n, offer in enumerate(offers)]
    start, ends = threading.Barrier(len(calls)), []

    def send(call: partial[object]) -> None:
        start.wait()
        ends.append(slug_of(call))

    threads = [threading.Thread(target=send, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(ends) <= {"", "offer_gone", "cannot_restore"}
    confirmed = {row.booking_id for row in run.service.bookings(DISPATCHER, THURSDAY) if row.status == "confirmed"}
    assert confirmed == run.plan().bookings.keys()
    assert len(confirmed) == ends.count("")
