from __future__ import annotations

import threading
from functools import partial

import pytest

from api.service import ServiceProblem, WayHome
from api.service.views import BookingView, OfferView
from api.store.bookings import Needs
from api.store.requests import day_requests, read_offer
from scheduler.dispatch import OfferGone, confirm
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, RIDER, TABLET, THURSDAY, Running, slug_of

OPEN = WayHome(None)


def there_and_back(run: Running, way_home: WayHome = OPEN, key: str = "k", **changes: object) -> BookingView:
    offer = run.offers(actor=TABLET, **changes)[0]
    return run.service.book(TABLET, offer.offer_id, key, key, way_home)


def homeward(run: Running, leave: str = "12:30", **changes: object) -> OfferView:
    ends = {"origin": "clinic", "destination": run.town.residents[RIDER].home}
    return run.offers(actor=TABLET, leave=leave, **(ends | changes))[0]


def test_a_ride_and_its_way_home_are_booked_in_one_version_of_the_plan(run: Running) -> None:
    offer = homeward(run)
    out = there_and_back(run, WayHome(offer.offer_id))
    assert run.plan().version == 1
    assert out.way_home_id is not None
    home = run.service.booking(TABLET, out.way_home_id)
    assert (home.kind, home.outward_id, home.way_home_id) == ("ride", out.booking_id, None)
    assert home.pickup_window == offer.pickup_window
    assert run.service.booking(TABLET, out.booking_id) == out
    assert {b.booking_id: b.way_home_id for b in run.service.bookings(TABLET)} == {
        out.booking_id: home.booking_id,
        home.booking_id: None,
    }


def test_an_open_return_is_held_as_the_last_ride_home_that_arrives_before_the_line_closes(run: Running) -> None:
    out = there_and_back(run, leave="09:00")
    assert out.way_home_id is not None
    home = run.service.booking(TABLET, out.way_home_id)
    assert (home.kind, home.status, home.outward_id) == ("open_return", "confirmed", out.booking_id)
    assert (home.origin, home.destination, home.party) == (out.destination, out.origin, out.party)
    assert home.latest_arrival <= run.at("15:30")
    assert home.pickup_window.start >= run.at("14:00")
    assert home.planned_pickup is not None
    assert home.pickup_window.start <= home.planned_pickup <= home.pickup_window.end


def test_the_wish_behind_an_open_return_is_kept_for_those_who_plan(run: Running) -> None:
    there_and_back(run)
    with run.database.read() as connection:
        asked = day_requests(connection, run.town.id, THURSDAY.isoformat())
    assert [(one.destination.place_id, one.reason) for one in asked if one.origin.place_id == "clinic"] == [
        (run.town.residents[RIDER].home, None)
    ]


def test_when_the_way_home_is_taken_neither_is_booked_and_both_offers_can_be_had_again(run: Running) -> None:
    out, home = run.offers(actor=TABLET)[0], homeward(run)
    run.confirm(home.offer_id, TABLET)
    problem = _problem(run, out.offer_id, WayHome(home.offer_id))
    assert (problem.slug, problem.data["which"]) == ("offer_used", "way_home")
    assert len(run.plan().bookings) == 1
    assert run.confirm(out.offer_id, TABLET).status == "confirmed"


def test_when_the_ride_out_has_gone_the_way_home_is_not_booked_either(run: Running) -> None:
    out, home = run.offers(actor=TABLET, party=Load(4))[0], homeward(run)
    crowd = iter(run.eligible)
    while run.offers(party=Load(4), leave="10:00") and _fits(run, out):
        run.book(next(crowd), party=Load(4), leave="10:00")
    before = run.plan()
    problem = _problem(run, out.offer_id, WayHome(home.offer_id))
    assert (problem.slug, problem.data["which"]) == ("offer_gone", "outward")
    assert run.plan() == before
    assert run.confirm(home.offer_id, TABLET).status == "confirmed"


def test_without_any_ride_home_the_ride_out_is_not_booked(run: Running) -> None:
    offer = run.offers(actor=TABLET, leave="14:15")[-1]
    problem = _problem(run, offer.offer_id, OPEN)
    assert (problem.slug, problem.data) == ("offer_gone", {"why": "no_return", "which": "way_home"})
    assert run.service.bookings(TABLET) == ()
    assert run.service.latest_seq() == 0


@pytest.mark.parametrize("which", ["another day", "another rider", "before the ride"])
def test_a_way_home_that_does_not_belong_to_the_ride_is_refused(run: Running, which: str) -> None:
    out = run.offers(leave="11:00")[0]
    if which == "another rider":
        home = run.offers("r-032", leave="13:00")[0]
    else:
        time = run.at("09:00") if which == "before the ride" else run.at("12:00").replace(day=27)
        home = run.offers(origin="clinic", destination=run.town.residents[RIDER].home, depart_after=time)[0]
    assert slug_of(run.service.book, DISPATCHER, out.offer_id, "k", "k", WayHome(home.offer_id)) == "way_home_unfit"
    assert run.service.latest_seq() == 0


def test_an_offer_of_somebody_else_is_no_way_home(run: Running) -> None:
    home = run.offers("r-032", OTHER, leave="13:00")[0]
    problem = _problem(run, run.offers(actor=TABLET)[0].offer_id, WayHome(home.offer_id))
    assert (problem.slug, problem.data["which"]) == ("not_your_offer", "way_home")


def test_both_sent_eight_times_at_once_are_booked_once_and_answered_alike(run: Running) -> None:
    offer, start, answers = run.offers(actor=TABLET)[0].offer_id, threading.Barrier(8), []

    def send() -> None:
        start.wait()
        answers.append(run.service.book(TABLET, offer, "k", "h", OPEN))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] for answer in answers)
    assert set(run.plan().bookings) == {answers[0].booking_id, answers[0].way_home_id}


def test_many_who_want_to_be_taken_home_last_are_booked_both_ways_or_not_at_all(crew: list[Running]) -> None:
    run = crew[0]
    offers = [run.offers(rider, party=Load(3), leave="09:00")[0].offer_id for rider in run.eligible[:12]]
    calls = [partial(crew[n % 4].service.book, DISPATCHER, offer, offer, offer, OPEN) for n, offer in enumerate(offers)]
    start = threading.Barrier(len(calls))

    def send(call: partial[BookingView]) -> None:
        start.wait()
        try:
            call()
        except ServiceProblem as problem:
            assert problem.slug == "offer_gone"

    threads = [threading.Thread(target=send, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = {row.booking_id: row for row in run.service.bookings(DISPATCHER, THURSDAY)}
    assert rows.keys() == run.plan().bookings.keys()
    outward = [row for row in rows.values() if row.kind == "ride"]
    assert outward
    assert {row.way_home_id for row in outward} == {row.booking_id for row in rows.values() if row.kind != "ride"}


def test_what_a_rider_needs_this_time_is_told_the_driver_and_takes_its_time(run: Running) -> None:
    offer = run.offers(actor=TABLET, needs=Needs(False, True, True))[0]
    out = run.service.book(TABLET, offer.offer_id, "k", "k", OPEN)
    assert out.needs is not None
    assert (out.needs.wheelchair, out.needs.walking_frame, out.needs.carer) == (False, True, True)
    assert out.way_home_id is not None
    assert run.service.booking(TABLET, out.way_home_id).needs == out.needs
    assert {b.request.board_seconds for b in run.plan().bookings.values()} == {run.town.walking_frame_seconds}
    vehicles = run.service.plan_view(DISPATCHER, THURSDAY).vehicles
    visits = [v for vehicle in vehicles for stop in vehicle.stops for v in stop.visits if v.booking_id]
    assert {visit.needs for visit in visits} == {out.needs}


def test_without_a_word_about_needs_those_that_are_registered_count(run: Running) -> None:
    booking = run.book()
    person = run.town.residents[RIDER]
    assert booking.needs is not None
    assert (booking.needs.walking_frame, booking.needs.wheelchair) == (person.walking_frame, person.wheelchair)


def _problem(run: Running, offer_id: str, way_home: WayHome) -> ServiceProblem:
    with pytest.raises(ServiceProblem) as caught:
        run.service.book(TABLET, offer_id, "key", "body", way_home)
    return caught.value


def _fits(run: Running, offer: OfferView) -> bool:
    """True while the plan still has room for an offer."""
    with run.database.read() as connection:
        row = read_offer(connection, run.town.id, offer.offer_id)
        plan = run.service.context.plan(connection, THURSDAY)
    assert row is not None
    try:
        confirm(plan, row.offer, "probe", run.service.context.now(THURSDAY), run.town.travel(THURSDAY))
    except OfferGone:
        return False
    return True
